package moothall.moderation.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a comment stands, as far as that changes what its words mean.
 *
 * @param name the page's public name
 * @param profile what the page is about: GENERAL, CHILDREN, CRIME_PREVENTION, PLANNING, CULTURE,
 *     LEISURE or a council's own; {@link #GENERAL} lets the name decide
 * @param postTopic title of the post commented on; empty where nobody says
 */
public record PageContext(String name, String profile, String postTopic) {

  public static final String GENERAL = "GENERAL";

  public static final PageContext UNKNOWN = new PageContext("", GENERAL, "");

  /** Words in a page's name that say what it is about, where its register entry does not. */
  private static final Map<String, List<String>> NAMED =
      Map.of(
          "CHILDREN", List.of("famil", "child", "youth", "school", "plant", "teulu"),
          "CRIME_PREVENTION", List.of("community protection", "community safety", "crime"),
          "PLANNING", List.of("planning", "cynllunio"),
          "CULTURE", List.of("librar", "museum", "llyfrgell", "amgueddfa"),
          "LEISURE", List.of("parks", "events", "leisure", "hamdden"));

  /** The profile that rules ask for. */
  public String effectiveProfile() {
    if (!profile.isBlank() && !profile.equals(GENERAL)) {
      return profile;
    }
    String plain = name.toLowerCase(Locale.ROOT);
    return NAMED.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(plain::contains))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(GENERAL);
  }
}
