package moothall.moderation.packs;

import java.time.Instant;
import moothall.moderation.content.Author;
import moothall.moderation.content.Comment;
import moothall.moderation.content.CommentId;
import moothall.moderation.content.CommentText;
import moothall.moderation.content.PageContext;

/**
 * A comment that a rule's author invented to say what the rule means.
 *
 * @param rule id of the rule
 * @param line where it stands
 * @param topic of the post it stands under; empty for none
 */
record Example(String rule, int line, Expectation expectation, String text, String topic) {

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

  Comment comment() {
    return new Comment(
        new CommentId("example", "example", rule),
        Integer.toString(line),
        new CommentText(text),
        Author.UNNAMED,
        false,
        new PageContext("", "GENERAL", topic),
        Instant.EPOCH,
        false);
  }
}
