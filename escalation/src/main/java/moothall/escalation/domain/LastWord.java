package moothall.escalation.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * The last time that the platform said how a comment stands there; what we asked for says nothing.
 */
public record LastWord(Instant at, From from) {

  /** How we know. */
  public enum From {
    /** It was looked at after something was asked for, or answered that there is nothing. */
    ANSWER,
    /** Somebody changed it there, and the platform told us. */
    CHANGE,
    /** It was taken away, or is back. */
    PRESENCE
  }

  /** Empty where nothing was asked and nothing told since the comment came in. */
  public static Optional<LastWord> on(Case it) {
    return it.events().reversed().stream().flatMap(event -> said(event).stream()).findFirst();
  }

  private static Optional<LastWord> said(CaseEvent event) {
    return switch (event) {
      case CaseEvent.ActionCompleted done when isConfirmed(done) ->
          Optional.of(new LastWord(done.at(), From.ANSWER));
      case CaseEvent.ChangedThere change -> Optional.of(new LastWord(change.at(), From.CHANGE));
      case CaseEvent.CommentRemoved removed ->
          Optional.of(new LastWord(removed.at(), From.PRESENCE));
      case CaseEvent.CameBack back -> Optional.of(new LastWord(back.at(), From.PRESENCE));
      default -> Optional.empty();
    };
  }

  private static boolean isConfirmed(CaseEvent.ActionCompleted done) {
    return switch (done.settlement()) {
      case DONE, ALREADY_DONE, PARTIALLY_HIDDEN, HELD -> done.kind().changesSight();
      case GONE -> true;
      case UNSUPPORTED,
          AUTH_BROKEN,
          FORBIDDEN,
          REJECTED,
          STOPPED,
          SUPERSEDED,
          UNCONFIRMED,
          GAVE_UP ->
          false;
    };
  }
}
