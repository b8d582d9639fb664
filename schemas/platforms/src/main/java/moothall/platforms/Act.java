package moothall.platforms;

/** What somebody can do to a comment or to its author. */
public enum Act {
  HIDE,
  UNHIDE,
  /** Takes away another person's comment for good; never done by machine. */
  DELETE,
  REPLY,
  /** Keeps the author from commenting again; never done by machine. */
  BLOCK,
  UNBLOCK,
  /** Tells the platform's own moderators. */
  REPORT
}
