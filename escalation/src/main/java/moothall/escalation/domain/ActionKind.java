package moothall.escalation.domain;

/** All that is ever asked of a platform by machine. There is deliberately no way to delete. */
public enum ActionKind {
  HIDE,
  UNHIDE
}
