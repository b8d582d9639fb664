package moothall.escalation.domain;

/** What happened to the comment. */
public enum CommentKind {
  CREATED,
  EDITED,
  REMOVED,
  /** Somebody hid it on the platform; perhaps we. */
  HIDDEN,
  /** Somebody showed it again on the platform; perhaps we. */
  UNHIDDEN;

  /** Whether it says anything about which words stand there. */
  public boolean changesTheWords() {
    return this != HIDDEN && this != UNHIDDEN;
  }
}
