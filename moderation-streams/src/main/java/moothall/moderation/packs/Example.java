package moothall.moderation.packs;

import java.time.Instant;
import java.util.Optional;
import moothall.moderation.content.Author;
import moothall.moderation.content.Comment;
import moothall.moderation.content.CommentId;
import moothall.moderation.content.CommentText;
import moothall.moderation.content.Mode;
import moothall.moderation.content.PageContext;

/**
 * A comment that a rule's author invented to say what the rule means.
 *
 * @param rule id of the rule
 * @param file and line where it stands
 * @param mode that is on; empty for none in particular
 */
record Example(
    String rule,
    String file,
    int line,
    Expectation expectation,
    String text,
    PageContext page,
    String author,
    boolean media,
    Optional<Mode> mode) {

  /** What the rule must do with it. */
  enum Expectation {
    MATCH("match"),
    LOWERED("lowered"),
    NO_MATCH("no-match");

    private final String key;

    Expectation(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  Comment comment(Instant at) {
    return new Comment(
        new CommentId("example", "example", rule),
        Integer.toString(line),
        new CommentText(text),
        new Author(author),
        media,
        page,
        at,
        false);
  }
}
