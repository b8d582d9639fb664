package moothall.moderation.verdict;

/**
 * By what a verdict was reached, so that it can be reached again.
 *
 * @param policyVersion pack names with versions and the hash of their content
 * @param modelVersion the learned model, or {@link #RULES_ONLY}
 */
public record Provenance(String policyVersion, String modelVersion) {

  public static final String RULES_ONLY = "rules-only";
}
