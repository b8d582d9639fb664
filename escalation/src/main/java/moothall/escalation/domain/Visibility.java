package moothall.escalation.domain;

/** How the comment is seen on its platform, as far as it was verified. */
public enum Visibility {
  VISIBLE,
  HIDING,
  HIDDEN,
  PARTIALLY_HIDDEN,
  HELD,
  UNHIDING,
  DELETING,
  /** We asked, and nobody knows what came of it. */
  UNCERTAIN,
  GONE
}
