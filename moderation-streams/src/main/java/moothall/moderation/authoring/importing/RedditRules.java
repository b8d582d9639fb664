package moothall.moderation.authoring.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.moderation.authoring.importing.ImportedRule.Strength;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The text conditions of Reddit's AutoModerator: documents of YAML with {@code body}, {@code title}
 * or both, modifiers in brackets, and a tilde for what must not be there. What looks at a person
 * instead of a comment is left behind on purpose.
 */
public final class RedditRules {

  private static final Map<String, Strength> ACTIONS =
      Map.of(
          "remove", Strength.TAKE_AWAY,
          "spam", Strength.TAKE_AWAY,
          "filter", Strength.ASK,
          "report", Strength.TELL);

  private static final Set<String> SILENT = Set.of("action", "action_reason", "report_reason");

  private RedditRules() {}

  /**
   * Reads all documents of a file.
   *
   * @throws IllegalArgumentException if it is not YAML
   */
  public static Imported read(String yaml) {
    List<ImportedRule> rules = new ArrayList<>();
    List<String> notCarried = new ArrayList<>();
    int number = 0;
    try {
      for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
        number++;
        if (document instanceof Map<?, ?> mapping) {
          rule(mapping, number, notCarried).ifPresent(rules::add);
        } else if (document != null) {
          notCarried.add(
              "document " + number + ": no mapping (expected: conditions and an action)");
        }
      }
    } catch (YAMLException e) {
      throw new IllegalArgumentException(
          "not YAML in document " + (number + 1) + " (expected: AutoModerator's documents)", e);
    }
    return new Imported(rules, notCarried);
  }

  private static Optional<ImportedRule> rule(
      Map<?, ?> document, int number, List<String> notCarried) {
    String place = "document " + number + ": ";
    Strength strength = ACTIONS.get(String.valueOf(document.get("action")));
    if (strength == null) {
      notCarried.add(
          place
              + "action "
              + document.get("action")
              + " (expected: one of "
              + ACTIONS.keySet().stream().sorted().toList()
              + "), the whole rule is left out");
      return Optional.empty();
    }
    List<String> terms = new ArrayList<>();
    List<String> unless = new ArrayList<>();
    int conditions = 0;
    for (Map.Entry<?, ?> entry : document.entrySet()) {
      RedditKey key = RedditKey.of(String.valueOf(entry.getKey()));
      if (key.isAboutText()) {
        conditions += key.negated() ? 0 : 1;
        take(key, entry.getValue(), place, key.negated() ? unless : terms, notCarried);
      } else if (!SILENT.contains(key.field())) {
        notCarried.add(place + key.field() + " is no condition on a comment's words");
      }
    }
    if (conditions > 1) {
      notCarried.add(
          place + "several conditions, of which all had to hold; the whole rule is left out");
      return Optional.empty();
    }
    if (terms.isEmpty()) {
      notCarried.add(place + "no words that can be carried over, the whole rule is left out");
      return Optional.empty();
    }
    String reason = String.valueOf(document.get("action_reason"));
    return Optional.of(
        new ImportedRule(
            "reddit-" + number,
            "AutoModerator, document "
                + number
                + (document.containsKey("action_reason") ? ", " + reason : ""),
            strength,
            terms,
            unless));
  }

  private static void take(
      RedditKey key, Object value, String place, List<String> terms, List<String> notCarried) {
    Optional<String> obstacle = key.obstacle();
    if (obstacle.isPresent()) {
      notCarried.add(place + obstacle.get());
      return;
    }
    List<?> words = value instanceof List<?> list ? list : List.of(value);
    if (key.isInsideWords()) {
      notCarried.add(place + "matched inside words too; carried over as whole words");
    }
    for (int i = 0; i < words.size(); i++) {
      String word = String.valueOf(words.get(i));
      Optional<String> wrong =
          key.isPattern()
              ? TermWriter.patternObstacle(word)
              : TermWriter.obstacle(word, key.isExactCase());
      if (wrong.isPresent()) {
        notCarried.add(place + "word " + (i + 1) + ": " + wrong.get());
      } else {
        terms.add(key.written(word));
      }
    }
  }
}
