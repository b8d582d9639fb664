package moothall.moderation.policy;

/** Where a finding's confidence falls between its category's thresholds. */
public enum Band {
  /** Sure enough for the category's own action. */
  RAISE,
  /** A candidate: a person decides. */
  REVIEW,
  /** Recorded, and nothing else. */
  BELOW,
  /** The rule is on trial: recorded, and nothing else. */
  SHADOW,
  /** An exception of the rule explains it: recorded, and nothing else. */
  EXCUSED,
  /** A detector could not say: a person looks. */
  INCONCLUSIVE
}
