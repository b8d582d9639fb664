package moothall.moderation.policy;

import java.util.List;

/**
 * One clause of the policy made operable: what to look for, what it means, and why.
 *
 * @param id kebab-case, stable: people and statistics refer to it
 * @param confidence how sure a plain hit is, 0 to 1
 * @param evidence what must be seen
 */
public record Rule(
    String id, Category category, double confidence, Grounds grounds, Evidence evidence) {

  /** Share of its confidence that a finding keeps when its context lowers it. */
  public static final double LOWERED = 0.6;

  /**
   * What people are told.
   *
   * @param clause of the council's policy or house rules
   * @param law that it rests on
   * @param reason plain English; never quotes a comment
   */
  public record Grounds(String clause, List<String> law, String reason) {}

  /** What a rule must see. */
  public sealed interface Evidence {

    /**
     * Words and phrases.
     *
     * @param groups one term of each group must be there
     * @param within how many words may lie between the first and the last of them
     */
    record Words(List<List<Term>> groups, int within, Circumstances circumstances)
        implements Evidence {}

    /**
     * A recogniser in code.
     *
     * @param name of the recogniser
     * @param except what it must leave alone: the council's own telephone numbers
     */
    record Recognised(String name, List<String> except) implements Evidence {}
  }

  /**
   * Names of contexts.
   *
   * @param onlyIn without one of these the rule sees nothing; empty for no such condition
   * @param unless in one of these the rule sees nothing
   * @param loweredBy in one of these the rule is less sure
   */
  public record Circumstances(List<String> onlyIn, List<String> unless, List<String> loweredBy) {

    public static final Circumstances ANY = new Circumstances(List.of(), List.of(), List.of());
  }

  public double loweredConfidence() {
    return confidence * LOWERED;
  }
}
