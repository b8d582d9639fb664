package moothall.escalation.actions.youtube;

import java.time.Duration;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds, publishes and rejects comments. Google's own pages disagree on whether a comment that was
 * published once can be held or published again, so only what is read back counts.
 */
final class StatusChanges {

  private static final Logger LOG = LoggerFactory.getLogger(StatusChanges.class);

  /** YouTube: what is not processed "sometimes fixes itself". */
  private static final Duration MENDS_ITSELF = Duration.ofSeconds(30);

  private final YouTubeApi api;
  private final YouTubeCalls calls;
  private final Sighting sighting;
  private final InVain inVain = new InVain();

  StatusChanges(YouTubeApi api, YouTubeCalls calls, Sighting sighting) {
    this.api = api;
    this.calls = calls;
    this.sighting = sighting;
  }

  ActionOutcome ask(Order order, Access at) {
    if (inVain.isEnough(order.actionId())) {
      return new ActionOutcome.Rejected();
    }
    String comment = order.commentId().nativeId();
    String status = status(order.kind());
    return switch (calls.call(at, token -> api.setStatus(comment, status, token))) {
      case YouTubeCalls.Heard.Said(var code, var _) when code == 204 -> readBack(order, at);
      case YouTubeCalls.Heard.Said _ -> new ActionOutcome.UnknownOutcome();
      case YouTubeCalls.Heard.Doubtful(var error) -> doubted(order, error, at);
      case YouTubeCalls.Heard.Failed(var outcome) -> outcome;
    };
  }

  /** YouTube took the request; it may show so a moment later, or never. */
  private ActionOutcome readBack(Order order, Access at) {
    return switch (sighting.of(order.commentId().nativeId(), at)) {
      case ReadBack.Seen(var hidden) when isAsAsked(hidden, order.kind()) ->
          new ActionOutcome.Done();
      case ReadBack.Seen _ -> {
        inVain.count(order.actionId());
        yield new ActionOutcome.UnknownOutcome();
      }
      // In neither list: nobody can see it, which is what was asked for.
      case ReadBack.NotSeen(ActionOutcome.Gone()) when order.kind() != ActionKind.UNHIDE ->
          new ActionOutcome.Done();
      case ReadBack.NotSeen _,
          ReadBack.CannotBeSeen _,
          ReadBack.Answered _,
          ReadBack.NotAnswered _,
          ReadBack.Blocked _ ->
          new ActionOutcome.UnknownOutcome();
    };
  }

  /** The same refusal says that the comment has gone and that it cannot be changed. */
  private ActionOutcome doubted(Order order, YouTubeError error, Access at) {
    return switch (sighting.of(order.commentId().nativeId(), at)) {
      case ReadBack.NotSeen(var why) -> why;
      case ReadBack.CannotBeSeen _,
          ReadBack.Answered _,
          ReadBack.NotAnswered _,
          ReadBack.Blocked _ ->
          new ActionOutcome.UnknownOutcome();
      case ReadBack.Seen(var hidden) when isAsAsked(hidden, order.kind()) ->
          new ActionOutcome.AlreadyDone();
      case ReadBack.Seen _ -> {
        if (error.meaning() == YouTubeError.Meaning.FORBIDDEN_OR_MISSING) {
          LOG.error("YouTube does not let us moderate on page {}: {}", at.pageId(), error);
          yield new ActionOutcome.Forbidden();
        }
        inVain.count(order.actionId());
        yield inVain.isEnough(order.actionId())
            ? new ActionOutcome.Rejected()
            : new ActionOutcome.RetryAfter(MENDS_ITSELF);
      }
    };
  }

  private static String status(ActionKind kind) {
    return switch (kind) {
      case HIDE -> "heldForReview";
      case UNHIDE -> "published";
      // Taken as final, also by Google's reference; comments.delete is for one's own comments.
      case DELETE -> "rejected";
      case REPLY, BLOCK, UNBLOCK, REPORT ->
          throw new IllegalArgumentException(kind + " (expected: what changes a status)");
    };
  }

  /** What can be seen in either list was not rejected. */
  private static boolean isAsAsked(boolean hidden, ActionKind kind) {
    return switch (kind) {
      case HIDE -> hidden;
      case UNHIDE -> !hidden;
      case DELETE, REPLY, BLOCK, UNBLOCK, REPORT -> false;
    };
  }
}
