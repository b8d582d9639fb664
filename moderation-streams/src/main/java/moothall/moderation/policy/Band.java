package moothall.moderation.policy;

/** Where a finding's confidence falls between its category's thresholds. */
public enum Band {
  /** Sure enough for the category's own action. */
  RAISE,
  /** A candidate: a person decides. */
  REVIEW,
  /** Recorded, and nothing else. */
  BELOW,
  /** A detector could not say: a person looks. */
  INCONCLUSIVE
}
