package moothall.moderation.authoring.importing;

import java.util.List;

/**
 * A rule as another tool had it, in our terms.
 *
 * @param id kebab-case
 * @param origin where it stood, for people
 * @param strength what a hit asked for there
 * @param terms as our packs write them, at least one
 * @param unless terms that silenced it
 */
public record ImportedRule(
    String id, String origin, Strength strength, List<String> terms, List<String> unless) {

  /** What the other tool did, in the nearest words of ours. */
  public enum Strength {
    /** Took the comment away: we hide it and a person looks. */
    TAKE_AWAY("0.9", "[HIDE, ESCALATE]"),
    /** Held it for a person. */
    ASK("0.9", "[ESCALATE]"),
    /** Told a person. */
    TELL("0.9", "[FLAG]");

    private final String confidence;
    private final String action;

    Strength(String confidence, String action) {
      this.confidence = confidence;
      this.action = action;
    }

    String confidence() {
      return confidence;
    }

    String action() {
      return action;
    }
  }
}
