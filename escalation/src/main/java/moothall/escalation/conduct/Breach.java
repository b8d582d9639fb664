package moothall.escalation.conduct;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody broke the house rules by how they behaved. Ordered: the later weighs more. What is
 * no conduct, as an advertisement or a wrong claim, breaks no rule of this kind.
 */
public enum Breach {
  MINOR("a minor breach"),
  SERIOUS("a serious breach"),
  STAFF("abuse of staff"),
  GRAVE("threats, hate or harassment");

  private static final Map<String, Breach> BY_CATEGORY =
      Map.ofEntries(
          Map.entry("PROFANITY", MINOR),
          Map.entry("STAFF_NAMED", MINOR),
          Map.entry("POLITICAL_CAMPAIGN", MINOR),
          Map.entry("ABUSE_USER", MINOR),
          Map.entry("DISCRIMINATORY", SERIOUS),
          Map.entry("ABUSE_STAFF", STAFF),
          Map.entry("HARASSMENT", GRAVE),
          Map.entry("THREAT_VIOLENCE", GRAVE),
          Map.entry("THREAT_STAFF", GRAVE),
          Map.entry("HATE_INCITEMENT", GRAVE),
          Map.entry("HATE_RACE", GRAVE),
          Map.entry("HATE_RELIGION", GRAVE),
          Map.entry("HATE_DISABILITY", GRAVE),
          Map.entry("HATE_SEXUAL_ORIENTATION", GRAVE),
          Map.entry("HATE_TRANSGENDER", GRAVE),
          Map.entry("HATE_OTHER", GRAVE));

  private final String words;

  Breach(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Codes of the taxonomy with their weight. */
  public static Map<String, Breach> byCategory() {
    return BY_CATEGORY;
  }

  /** A category and what it weighs. */
  public record Found(String category, Breach breach) {}

  /** The worst of the categories; of equals the first by name. Empty if none is about conduct. */
  public static Optional<Found> worstOf(Collection<String> categories) {
    return categories.stream()
        .filter(BY_CATEGORY::containsKey)
        .map(it -> new Found(it, BY_CATEGORY.getOrDefault(it, MINOR)))
        .min(Comparator.comparing(Found::breach).reversed().thenComparing(Found::category));
  }
}
