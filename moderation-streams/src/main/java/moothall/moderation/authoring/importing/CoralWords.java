package moothall.moderation.authoring.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.moderation.authoring.importing.ImportedRule.Strength;

/**
 * Word lists of Coral: its settings as JSON with {@code wordList.banned} and {@code
 * wordList.suspect}, or one list as lines of text. Coral rejects a comment with a banned word and
 * reports one with a suspect word.
 */
public final class CoralWords {

  private CoralWords() {}

  /**
   * Reads one file.
   *
   * @param list banned or suspect, for a file of lines; JSON names them itself
   * @throws IllegalArgumentException if it is neither
   */
  public static Imported read(String content, String list) {
    List<ImportedRule> rules = new ArrayList<>();
    List<String> notCarried = new ArrayList<>();
    if (content.strip().startsWith("{")) {
      JsonNode words = json(content);
      add("banned", texts(words.path("banned")), rules, notCarried);
      add("suspect", texts(words.path("suspect")), rules, notCarried);
      if (rules.isEmpty() && notCarried.isEmpty()) {
        throw new IllegalArgumentException("no wordList with banned or suspect in the file");
      }
    } else {
      if (!list.equals("banned") && !list.equals("suspect")) {
        throw new IllegalArgumentException("--as " + list + " (expected: banned or suspect)");
      }
      add(list, content.lines().toList(), rules, notCarried);
    }
    return new Imported(rules, notCarried);
  }

  private static JsonNode json(String content) {
    try {
      JsonNode root = new ObjectMapper().readTree(content);
      return Optional.ofNullable(root.findValue("wordList")).orElse(root);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not JSON: line " + e.getLocation().getLineNr() + " (expected: Coral's settings)", e);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  private static void add(
      String list, List<String> words, List<ImportedRule> rules, List<String> notCarried) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).strip();
      if (word.isEmpty()) {
        continue;
      }
      Optional<String> obstacle = TermWriter.obstacle(word, false);
      if (obstacle.isPresent()) {
        notCarried.add(list + " word " + (i + 1) + ": " + obstacle.get());
      } else {
        terms.add(word);
      }
    }
    if (!terms.isEmpty()) {
      rules.add(
          new ImportedRule(
              "coral-" + list,
              "Coral, " + list + " words",
              list.equals("banned") ? Strength.TAKE_AWAY : Strength.ASK,
              terms,
              List.of()));
    }
  }
}
