package moothall.moderation.policy;

import java.util.Comparator;
import java.util.Set;

/**
 * One kind of content that the policy names.
 *
 * @param code stable code, as in the taxonomy
 * @param group TERRORISM, HATE, CONDUCT ...
 * @param priority 1 (first) to 5
 * @param actions what is done when a finding is raised, unless its rule asks for something else
 * @param strongest everything that a rule may ask for here
 * @param legalBasis law or policy that the category rests on, for people
 * @param bands from which confidence on it is raised or reviewed
 */
public record Category(
    String code,
    String group,
    Severity severity,
    int priority,
    Set<Action> actions,
    Set<Action> strongest,
    EvidenceMode evidenceMode,
    String legalBasis,
    Bands bands) {

  /**
   * Most severe first, then most urgent, then by name, so that an order never depends on chance.
   */
  public static final Comparator<Category> GRAVEST_FIRST =
      Comparator.comparing(Category::severity)
          .thenComparingInt(Category::priority)
          .thenComparing(Category::code);

  /**
   * Two thresholds between 0 and 1.
   *
   * @param raise from here the category's action is taken
   * @param review from here a person decides
   */
  public record Bands(double raise, double review) {

    public Bands {
      if (!(0 < review && review <= raise && raise <= 1)) {
        throw new IllegalArgumentException(
            "bands raise "
                + raise
                + ", review "
                + review
                + " (expected: 0 < review <= raise <= 1)");
      }
    }
  }

  public Band band(double confidence) {
    if (confidence >= bands.raise()) {
      return Band.RAISE;
    }
    return confidence >= bands.review() ? Band.REVIEW : Band.BELOW;
  }

  /**
   * Whether the law or the council's duty forbids to switch it off: a council's own pack may add to
   * it, never take away.
   */
  public boolean isMandatory() {
    return group.equals("TERRORISM")
        || group.equals("HATE")
        || group.equals("CHILD")
        || group.equals("SAFEGUARDING")
        || severity == Severity.CRITICAL;
  }

  public boolean isHate() {
    return code.startsWith("HATE_") && !code.equals("HATE_VICTIM_REPORT");
  }
}
