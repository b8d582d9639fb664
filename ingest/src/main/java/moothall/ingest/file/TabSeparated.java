package moothall.ingest.file;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.events.CommentKind;
import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.WellFormed;
import org.jspecify.annotations.Nullable;

/** Tab-separated values in UTF-8 without quoting; columns are found by the names in the header. */
final class TabSeparated implements FileFormat {

  private final List<String> columns;

  private TabSeparated(List<String> columns) {
    this.columns = columns;
  }

  /** Either the format that the header describes, or what is wrong with the header. */
  sealed interface Header {}

  record Known(TabSeparated format) implements Header {}

  record Unusable(String sentence) implements Header {}

  static Header from(byte[] header) {
    Optional<String> line = WellFormed.utf8(header);
    if (line.isEmpty()) {
      return new Unusable(
          "The first line is not valid UTF-8 (expected: column names separated by tabs).");
    }
    List<String> columns = Arrays.asList(line.get().strip().split("\t", -1));
    if (!columns.contains("id") || !columns.contains("text")) {
      return new Unusable(
          "The first line does not name the columns 'id' and 'text' (expected: column names separated by tabs).");
    }
    Set<String> unique = new HashSet<>(columns);
    return unique.size() == columns.size()
        ? new Known(new TabSeparated(columns))
        : new Unusable("A column name stands twice in the first line (expected: each name once).");
  }

  @Override
  public FileRow read(byte[] line) {
    Optional<String> decoded = WellFormed.utf8(line);
    if (decoded.isEmpty()) {
      return FileRow.unreadable("invalid-utf-8", "The row is not valid UTF-8.");
    }
    String[] cells = decoded.get().split("\t", -1);
    if (cells.length > columns.size()) {
      return FileRow.unreadable(
          "too-many-cells",
          "The row has " + cells.length + " cells (expected: at most " + columns.size() + ").");
    }
    String id = cell(cells, "id");
    String text = cell(cells, "text");
    if (text == null) {
      return FileRow.unreadable("missing-text", "The row ends before the column 'text'.");
    }
    if (id == null || !isUsableId(id)) {
      return FileRow.unreadable(
          "invalid-id", "'id' must have 1 to 200 characters without control characters.");
    }
    return new FileRow.Comment(
        new Delivered(
            CommentKind.CREATED,
            id,
            null,
            presentOrNull(cell(cells, "post_topic")),
            null,
            new Delivered.Author(null, presentOrNull(cell(cells, "author"))),
            text,
            presentOrNull(cell(cells, "created_at")),
            null),
        presentOrNull(cell(cells, "page")));
  }

  static boolean isUsableId(String id) {
    return !id.isBlank() && id.length() <= 200 && id.chars().noneMatch(Character::isISOControl);
  }

  private @Nullable String cell(String[] cells, String column) {
    int at = columns.indexOf(column);
    return at < 0 || at >= cells.length ? null : cells[at];
  }

  private static @Nullable String presentOrNull(@Nullable String cell) {
    return cell == null || cell.isBlank() ? null : cell;
  }
}
