package moothall.moderation.authoring.importing;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moothall.moderation.authoring.importing.ImportedRule.Strength;

/**
 * Watched words as Discourse writes them: a CSV file for each action, in its columns the word, a
 * replacement or tag, and whether capitals matter.
 */
public final class DiscourseWords {

  private static final Map<String, Strength> STRENGTHS =
      Map.of(
          "block", Strength.TAKE_AWAY,
          "censor", Strength.TAKE_AWAY,
          "silence", Strength.TAKE_AWAY,
          "require_approval", Strength.ASK,
          "flag", Strength.TELL);

  private DiscourseWords() {}

  /**
   * Reads one file.
   *
   * @param action of Discourse that the words are watched for
   * @throws IllegalArgumentException if we have nothing like that action
   */
  public static Imported read(String csv, String action) throws IOException {
    Strength strength = STRENGTHS.get(action.toLowerCase(Locale.ROOT));
    if (strength == null) {
      throw new IllegalArgumentException(
          "--as "
              + action
              + " (expected: one of "
              + STRENGTHS.keySet().stream().sorted().toList()
              + "; replace, link and tag change a text, which nobody may do to a resident's)");
    }
    List<String> terms = new ArrayList<>();
    List<String> notCarried = new ArrayList<>();
    CsvMapper mapper = new CsvMapper();
    int line = 0;
    try (MappingIterator<String[]> rows =
        mapper
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.SKIP_EMPTY_LINES)
            .readValues(csv)) {
      while (rows.hasNext()) {
        String[] row = rows.next();
        line++;
        take(row, line, terms, notCarried);
      }
    }
    List<ImportedRule> rules =
        terms.isEmpty()
            ? List.of()
            : List.of(
                new ImportedRule(
                    "discourse-" + action.toLowerCase(Locale.ROOT).replace('_', '-'),
                    "Discourse, watched words, " + action,
                    strength,
                    terms,
                    List.of()));
    return new Imported(rules, notCarried);
  }

  private static void take(String[] row, int line, List<String> terms, List<String> notCarried) {
    String word = row.length > 0 ? row[0].strip() : "";
    if (word.isEmpty() || (line == 1 && word.equals("word"))) {
      return;
    }
    boolean exact = row.length > 2 && row[2].strip().equalsIgnoreCase("true");
    Optional<String> obstacle = TermWriter.obstacle(word, exact);
    if (obstacle.isPresent()) {
      notCarried.add("line " + line + ": " + obstacle.get());
      return;
    }
    terms.add((exact ? "=" : "") + word);
    if (row.length > 1 && !row[1].isBlank()) {
      notCarried.add("line " + line + ": its replacement or tag; the word itself is carried over");
    }
  }
}
