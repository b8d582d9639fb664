package moothall.escalation.store;

import java.util.Map;
import java.util.stream.Collectors;
import moothall.escalation.domain.CaseEvent;

/** The names under which events are stored, for ever: renaming a class must not change one. */
final class CaseEventJson {

  private static final Map<String, Class<? extends CaseEvent>> KINDS =
      Map.ofEntries(
          Map.entry("opened", CaseEvent.Opened.class),
          Map.entry("verdict-added", CaseEvent.VerdictAdded.class),
          Map.entry("signal-added", CaseEvent.SignalAdded.class),
          Map.entry("hide-requested", CaseEvent.HideRequested.class),
          Map.entry("unhide-requested", CaseEvent.UnhideRequested.class),
          Map.entry("deletion-requested", CaseEvent.DeletionRequested.class),
          Map.entry("reply-requested", CaseEvent.ReplyRequested.class),
          Map.entry("report-requested", CaseEvent.ReportRequested.class),
          Map.entry("reported-there", CaseEvent.ReportedThere.class),
          Map.entry("claimed", CaseEvent.Claimed.class),
          Map.entry("released", CaseEvent.Released.class),
          Map.entry("taken-over", CaseEvent.TakenOver.class),
          Map.entry("note-added", CaseEvent.NoteAdded.class),
          Map.entry("reopened", CaseEvent.Reopened.class),
          Map.entry("routed-to", CaseEvent.RoutedTo.class),
          Map.entry("concern-raised", CaseEvent.ConcernRaised.class),
          Map.entry("much-answered", CaseEvent.MuchAnswered.class),
          Map.entry("concerns-answered", CaseEvent.ConcernsAnswered.class),
          Map.entry("changed-there", CaseEvent.ChangedThere.class),
          Map.entry("action-completed", CaseEvent.ActionCompleted.class),
          Map.entry("referral-raised", CaseEvent.ReferralRaised.class),
          Map.entry("comment-removed", CaseEvent.CommentRemoved.class),
          Map.entry("came-back", CaseEvent.CameBack.class),
          Map.entry("person-needed", CaseEvent.PersonNeeded.class),
          Map.entry("hold-set", CaseEvent.HoldSet.class),
          Map.entry("hold-lifted", CaseEvent.HoldLifted.class),
          Map.entry("screenshot-added", CaseEvent.ScreenshotAdded.class),
          Map.entry("words-erased", CaseEvent.WordsErased.class),
          Map.entry("left-as-is", CaseEvent.LeftAsIs.class));

  private static final Map<Class<? extends CaseEvent>, String> NAMES =
      KINDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private CaseEventJson() {}

  static String kind(CaseEvent event) {
    String name = NAMES.get(event.getClass());
    if (name == null) {
      throw new IllegalStateException(event.getClass() + " has no stored name");
    }
    return name;
  }

  static CaseEvent read(String kind, byte[] body) {
    Class<? extends CaseEvent> type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException(
          "kind: " + kind + " (expected one of " + KINDS.keySet() + ")");
    }
    return StoredJson.read(body, type);
  }
}
