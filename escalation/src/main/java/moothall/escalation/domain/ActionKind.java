package moothall.escalation.domain;

/**
 * All that is ever asked of a platform. A machine only ever hides: the origin of its requests has
 * no kind to choose. The rest is for a person, under the person's name.
 */
public enum ActionKind {
  HIDE,
  UNHIDE,
  /** Takes the comment away for good. */
  DELETE,
  /** Answers it in public, in the council's name. */
  REPLY,
  /** Keeps the comment's author from writing on the page. */
  BLOCK,
  /** Lets the comment's author write there again. */
  UNBLOCK,
  /** Tells the platform's own moderators of it; each time anew. */
  REPORT;

  /** Whether it decides how the comment is seen, and so settles what was wanted before it. */
  public boolean changesSight() {
    return this == HIDE || this == UNHIDE || this == DELETE;
  }

  /** Whether it is about who wrote the comment, and leaves the comment as it is. */
  public boolean concernsAuthor() {
    return this == BLOCK || this == UNBLOCK;
  }

  /** Whether no machine may want it, and it is looked at before anything is recalled. */
  public boolean isForPeopleOnly() {
    return this != HIDE && this != UNHIDE;
  }
}
