package moothall.escalation.reading;

import java.util.List;
import java.util.OptionalLong;

/**
 * A comment among those around it, as far as its reader may know of them.
 *
 * @param comment the one that it is about, with its case
 * @param answers whether it answers another comment, and not the post itself
 * @param above what it answers, the topmost first; more where the next above was never received, is
 *     not for the reader or stands too high, and nobody learns which
 * @param before other answers to the same that came before it, oldest first
 * @param after those that came after it, oldest first
 * @param below answers to it, oldest first
 */
public record Conversation(
    LiveComment comment, boolean answers, Part above, Part before, Part after, Part below) {

  /** A few of them, and whether there are more. */
  public record Part(List<LiveComment> comments, boolean more) {

    public Part {
      comments = List.copyOf(comments);
    }
  }

  /** After which arrival the next answers to it begin; empty if these are the last. */
  public OptionalLong next() {
    return below.more() && !below.comments().isEmpty()
        ? OptionalLong.of(below.comments().getLast().arrival())
        : OptionalLong.empty();
  }
}
