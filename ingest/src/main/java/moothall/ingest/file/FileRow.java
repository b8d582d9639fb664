package moothall.ingest.file;

import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.Refusal;
import org.jspecify.annotations.Nullable;

/** One line of a file, read. */
sealed interface FileRow {

  /**
   * A comment.
   *
   * @param page page id or page name as the row has it, if it has one
   */
  record Comment(Delivered delivered, @Nullable String page) implements FileRow {}

  record Unreadable(Refusal refusal) implements FileRow {}

  static FileRow unreadable(String code, String sentence) {
    return new Unreadable(new Refusal(code, sentence));
  }
}
