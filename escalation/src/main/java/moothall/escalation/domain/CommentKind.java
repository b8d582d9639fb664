package moothall.escalation.domain;

/** What happened to the comment. */
public enum CommentKind {
  CREATED,
  EDITED,
  REMOVED
}
