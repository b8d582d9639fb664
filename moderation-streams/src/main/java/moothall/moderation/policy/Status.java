package moothall.moderation.policy;

/** How far a pack or rule has come. */
public enum Status {
  /** Being written: checked, never applied. */
  DRAFT,
  /** Applied and recorded, so that people see what it would do; asks for nothing. */
  SHADOW,
  /** In force. */
  ACTIVE
}
