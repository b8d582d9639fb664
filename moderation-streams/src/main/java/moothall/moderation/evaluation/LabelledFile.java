package moothall.moderation.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moothall.moderation.detection.learned.Question;

/**
 * Reads two kinds of tables with tabs: our own sentences (six columns, no header: text, labels,
 * strand, group, phenomenon, pair), and those of others (a header with text and label, where label
 * says whether it is hateful); and {@link Carriers}.
 */
final class LabelledFile {

  private static final int COLUMNS = 6;
  private static final String NONE = "-";

  private LabelledFile() {}

  /**
   * All rows.
   *
   * @throws IllegalArgumentException if a row is not what was expected, with its line
   */
  static List<LabelledRow> read(Path file) throws IOException {
    if (Carriers.isOne(file)) {
      return Carriers.read(file);
    }
    List<String> lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    String source = file.getFileName().toString().replace(".tsv", "");
    List<String> header = lines.isEmpty() ? List.of() : Arrays.asList(columns(lines.getFirst()));
    int text = header.indexOf("text");
    int label = header.indexOf("label");
    List<LabelledRow> rows = new ArrayList<>();
    for (int i = text >= 0 && label >= 0 ? 1 : 0; i < lines.size(); i++) {
      String[] columns = columns(lines.get(i));
      try {
        rows.add(
            text >= 0 && label >= 0
                ? foreign(columns[text], columns[label], source)
                : own(columns, source));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return rows;
  }

  private static String[] columns(String line) {
    return line.split("\t", -1);
  }

  private static LabelledRow foreign(String text, String label, String source) {
    if (!label.equals("0") && !label.equals("1")) {
      throw new IllegalArgumentException("label " + label + " (expected: 0 or 1)");
    }
    return new LabelledRow(text, source, Map.of(Question.HATE, label.equals("1")), "", "", "");
  }

  private static LabelledRow own(String[] columns, String source) {
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(
          columns.length + " columns (expected: " + COLUMNS + ", or a header with text and label)");
    }
    EnumMap<Question, Boolean> answers = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      answers.put(question, false);
    }
    if (!columns[1].equals(NONE)) {
      for (String label : columns[1].split("\\+", -1)) {
        answers.put(Question.valueOf(label.toUpperCase(Locale.ROOT)), true);
      }
    }
    return new LabelledRow(
        columns[0], source, answers, known(columns[2]), known(columns[3]), known(columns[4]));
  }

  private static String known(String column) {
    return column.equals(NONE) ? "" : column;
  }
}
