package moothall.moderation.screen;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.moderation.content.Author;
import moothall.moderation.content.Comment;
import moothall.moderation.content.CommentId;
import moothall.moderation.content.CommentText;
import moothall.moderation.content.PageContext;

/** Which column means what, and how a row becomes a comment. */
final class Table {

  /** A row read, or why it cannot be. */
  sealed interface Row {

    record Good(String id, Comment comment) implements Row {}

    record Bad(RowProblem problem) implements Row {}
  }

  private final List<String> columns;
  private final int id;
  private final int text;
  private final int platform;
  private final int page;
  private final int topic;
  private final int author;
  private final Instant receivedAt;

  private Table(List<String> columns, Instant receivedAt) {
    this.receivedAt = receivedAt;
    this.author = columns.indexOf("author");
    this.columns = columns;
    this.id = columns.indexOf("id");
    this.text = columns.indexOf("text");
    this.platform = columns.indexOf("platform");
    this.page = columns.indexOf("page");
    this.topic = columns.indexOf("post_topic");
  }

  /**
   * Empty if a column is missing that must be there.
   *
   * @param receivedAt as if all rows had been received then
   */
  static Optional<Table> of(Lines.Line header, Instant receivedAt) {
    return decoded(header.bytes())
        .map(line -> new Table(List.of(line.split("\t", -1)), receivedAt))
        .filter(table -> table.id >= 0 && table.text >= 0);
  }

  Row row(Lines.Line line) {
    if (!line.complete()) {
      return new Row.Bad(RowProblem.TOO_LONG);
    }
    Optional<String> decoded = decoded(line.bytes());
    if (decoded.isEmpty()) {
      return new Row.Bad(RowProblem.NOT_UTF_8);
    }
    return row(decoded.get().split("\t", -1));
  }

  private Row row(String[] cells) {
    if (cells.length > columns.size()) {
      return new Row.Bad(RowProblem.TOO_MANY_CELLS);
    }
    String written = cell(cells, id);
    if (written.isBlank()) {
      return new Row.Bad(RowProblem.NO_ID);
    }
    if (cells.length <= text) {
      return new Row.Bad(RowProblem.NO_TEXT);
    }
    String pageName = cell(cells, page);
    Comment comment =
        new Comment(
            new CommentId(cell(cells, platform), pageName, written),
            "",
            new CommentText(cells[text]),
            new Author(cell(cells, author)),
            false,
            new PageContext(pageName, "GENERAL", cell(cells, topic)),
            receivedAt,
            false);
    return new Row.Good(written, comment);
  }

  private static String cell(String[] cells, int column) {
    return column >= 0 && column < cells.length ? cells[column] : "";
  }

  private static Optional<String> decoded(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
