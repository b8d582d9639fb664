package moothall.escalation.domain;

/** How an action ended, named honestly. */
public enum Settlement {
  DONE("The platform did it, and it was verified."),
  ALREADY_DONE("It was so already; nothing was changed."),
  PARTIALLY_HIDDEN("Some people can still see the comment."),
  HELD("The platform holds the comment for review."),
  GONE("The comment is no longer on the platform."),
  UNSUPPORTED("The platform takes no such request from us: a person must act there."),
  AUTH_BROKEN(
      "The platform does not accept our signature: a person must act there and mend the access."),
  FORBIDDEN("The platform does not allow it: a person must act there."),
  REJECTED("The platform refused the request: a person must act there."),
  STOPPED(
      "The machine's hides were stopped before this one was done: a person decides whether to hide"
          + " the comment."),
  SUPERSEDED("A person decided otherwise before it was done."),
  UNCONFIRMED(
      "It may have been done or not, and the platform does not let us look: a person must look"
          + " there."),
  GAVE_UP("The platform did not answer usefully, time and again: a person must act there.");

  private final String sentence;

  Settlement(String sentence) {
    this.sentence = sentence;
  }

  /** One sentence for a person; never quotes the comment or the platform's answer. */
  public String sentence() {
    return sentence;
  }

  /** Whether the platform certainly changed nothing for our asking. */
  public boolean leftItAsItWas() {
    return switch (this) {
      case UNSUPPORTED, AUTH_BROKEN, FORBIDDEN, REJECTED, STOPPED -> true;
      case DONE, ALREADY_DONE, PARTIALLY_HIDDEN, HELD, GONE, SUPERSEDED, UNCONFIRMED, GAVE_UP ->
          false;
    };
  }

  /**
   * How the comment is seen after this end of an action; {@code before} is how it was until then.
   */
  Visibility visibility(ActionKind kind, Visibility before) {
    return switch (this) {
      case DONE, ALREADY_DONE ->
          switch (kind) {
            case HIDE -> Visibility.HIDDEN;
            case UNHIDE -> Visibility.VISIBLE;
            case DELETE -> Visibility.GONE;
            case REPLY, BLOCK, UNBLOCK, REPORT -> before;
          };
      case PARTIALLY_HIDDEN -> Visibility.PARTIALLY_HIDDEN;
      case HELD -> Visibility.HELD;
      case GONE -> Visibility.GONE;
      case UNSUPPORTED, AUTH_BROKEN, FORBIDDEN, REJECTED, STOPPED -> before;
      case SUPERSEDED, UNCONFIRMED, GAVE_UP -> Visibility.UNCERTAIN;
    };
  }

  public boolean needsPerson() {
    return switch (this) {
      case UNSUPPORTED,
          AUTH_BROKEN,
          FORBIDDEN,
          REJECTED,
          STOPPED,
          UNCONFIRMED,
          GAVE_UP,
          PARTIALLY_HIDDEN ->
          true;
      case DONE, ALREADY_DONE, HELD, GONE, SUPERSEDED -> false;
    };
  }
}
