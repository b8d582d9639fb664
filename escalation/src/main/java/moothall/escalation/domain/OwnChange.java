package moothall.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that we asked of a platform and that has changed the comment there, or may have.
 *
 * @param from when it was asked for: not earlier can it have happened
 * @param until when we knew how it ended; empty while we do not
 */
record OwnChange(ActionKind kind, Instant from, Optional<Instant> until) {

  /** By how much the platform's clock and ours may differ; it rounds down to seconds besides. */
  private static final Duration LEEWAY = Duration.ofSeconds(5);

  /** In the order in which they were asked for. */
  static List<OwnChange> in(Case it) {
    Map<UUID, OwnChange> changes = new LinkedHashMap<>();
    for (CaseEvent event : it.events()) {
      switch (event) {
        case CaseEvent.HideRequested asked ->
            changes.put(asked.actionId(), asked(ActionKind.HIDE, asked.at()));
        case CaseEvent.UnhideRequested asked ->
            changes.put(asked.actionId(), asked(ActionKind.UNHIDE, asked.at()));
        case CaseEvent.ActionCompleted result -> {
          if (result.settlement().leftItAsItWas()) {
            changes.remove(result.actionId());
          } else {
            changes.computeIfPresent(
                result.actionId(),
                (_, asked) -> new OwnChange(asked.kind(), asked.from(), Optional.of(result.at())));
          }
        }
        // Nobody hides or shows a comment by deleting, answering, reporting or working on it.
        case CaseEvent.DeletionRequested _,
            CaseEvent.ReplyRequested _,
            CaseEvent.ReportRequested _,
            CaseEvent.ReportedThere _,
            CaseEvent.AtWork _ -> {}
        case CaseEvent.Opened _,
            CaseEvent.VerdictAdded _,
            CaseEvent.SignalAdded _,
            CaseEvent.ChangedThere _,
            CaseEvent.ReferralRaised _,
            CaseEvent.CommentRemoved _,
            CaseEvent.CameBack _,
            CaseEvent.PersonNeeded _,
            CaseEvent.HoldSet _,
            CaseEvent.HoldLifted _,
            CaseEvent.WordsErased _,
            CaseEvent.ScreenshotAdded _,
            CaseEvent.LeftAsIs _ -> {}
      }
    }
    return List.copyOf(changes.values());
  }

  private static OwnChange asked(ActionKind kind, Instant at) {
    return new OwnChange(kind, at, Optional.empty());
  }

  /** Whether the word may be about this change. */
  boolean echoesIn(PlatformWord word) {
    return word.kind() == kind
        && word.dated()
            .filter(at -> !at.isBefore(from.minus(LEEWAY)))
            .filter(at -> until.filter(end -> at.isAfter(end.plus(LEEWAY))).isEmpty())
            .isPresent();
  }
}
