package moothall.moderation.screen;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import moothall.moderation.content.Comment;

/** Reads a table of comments row by row, in the form that {@code screen} takes. */
public final class CommentTable {

  private CommentTable() {}

  /** Takes one comment and the id of its row. */
  @FunctionalInterface
  public interface Row {
    void take(String id, Comment comment);
  }

  /**
   * Reads all rows; those that cannot be read are told with their line.
   *
   * @return whether the first line was a header with id and text
   */
  public static boolean read(InputStream file, Row rows, Consumer<String> problems)
      throws IOException {
    try (Lines lines = new Lines(file)) {
      Optional<Table> table =
          lines.next().flatMap(line -> Table.of(line, InstantSource.system().instant()));
      if (table.isEmpty()) {
        return false;
      }
      Optional<Lines.Line> line = lines.next();
      while (line.isPresent()) {
        switch (table.get().row(line.get())) {
          case Table.Row.Good row -> rows.take(row.id(), row.comment());
          case Table.Row.Bad bad ->
              problems.accept("line " + line.get().number() + ": " + bad.problem().explanation());
        }
        line = lines.next();
      }
      return true;
    }
  }
}
