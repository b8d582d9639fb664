package moothall.moderation.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import moothall.moderation.detection.learned.Question;

/**
 * Harmless sentences with a gap, said of every group in turn: what differs between two groups then
 * is the model's doing and not the sentence's. The groups stand in {@code groups.txt} beside the
 * file, each with its strand.
 */
final class Carriers {

  static final String SOURCE = "carriers";

  private static final String GAP = "{}";

  private Carriers() {}

  static boolean isOne(Path file) {
    return file.getFileName().toString().equals(SOURCE + ".txt");
  }

  /**
   * Each sentence of each group.
   *
   * @throws IllegalArgumentException if a sentence has no gap or a group no strand, with its line
   */
  static List<LabelledRow> read(Path file) throws IOException {
    List<LabelledRow> rows = new ArrayList<>();
    List<String> sentences = lines(file);
    Path groups = file.resolveSibling("groups.txt");
    for (String group : lines(groups)) {
      String[] columns = group.split("\t", -1);
      if (columns.length != 2) {
        throw new IllegalArgumentException(
            groups + ": " + group + " (expected: group, tab, strand)");
      }
      for (String sentence : sentences) {
        rows.add(row(said(sentence, columns[0], file), columns[0], columns[1]));
      }
    }
    return rows;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static String said(String sentence, String group, Path file) {
    int gap = sentence.indexOf(GAP);
    if (gap < 0) {
      throw new IllegalArgumentException(
          file + ": \"" + sentence + "\" (expected: a sentence with " + GAP + ")");
    }
    String first = gap == 0 ? group.substring(0, 1).toUpperCase(Locale.UK) : group.substring(0, 1);
    return sentence.substring(0, gap)
        + first
        + group.substring(1)
        + sentence.substring(gap + GAP.length());
  }

  private static LabelledRow row(String text, String group, String strand) {
    EnumMap<Question, Boolean> answers = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      answers.put(question, false);
    }
    return new LabelledRow(text, SOURCE, answers, strand, group, "carried");
  }
}
