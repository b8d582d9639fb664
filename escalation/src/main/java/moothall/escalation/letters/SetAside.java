package moothall.escalation.letters;

import java.time.Instant;
import java.util.Optional;
import moothall.escalation.domain.CommentId;

/**
 * A letter as people may see it: without its bytes.
 *
 * @param number its place among all dead letters; it never changes
 * @param at when it was set aside
 * @param origin where it came from: {@code <topic>/<partition>/<offset>}, or {@code <channel>:<page
 *     id>} of a delivery
 * @param reason kebab-case code
 * @param detail a sentence of ours
 * @param bytes of the record itself
 * @param comment whose it is, as far as its key tells; a key that is no comment's id is not kept
 * @param way who can have it processed after all
 */
public record SetAside(
    long number,
    Instant at,
    String origin,
    String reason,
    String detail,
    int bytes,
    Optional<CommentId> comment,
    Way way) {

  /** Who can have a letter processed after all. */
  public enum Way {
    /** Ingest, which is asked from the console: it never had a verdict. */
    CONSOLE,
    /** Somebody at a command line: it comes from a topic that another service writes. */
    COMMAND,
    /** Its sender, who delivers it again: it never was in Kafka. */
    SENDER,
    /** Nobody, and nobody need: it is what the stream keeps of comments that have their verdict. */
    NOBODY
  }

  /** The page, as far as key or origin tell. */
  public Optional<String> page() {
    if (way == Way.SENDER) {
      int colon = origin.indexOf(':');
      return colon < 0 ? Optional.empty() : Optional.of(origin.substring(colon + 1));
    }
    return comment.map(CommentId::pageId);
  }
}
