package moothall.moderation.policy;

/** How grave a category is, gravest first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO
}
