package moothall.ingest.polling;

import java.time.Duration;
import java.util.List;
import moothall.ingest.comment.Refusal;
import org.jspecify.annotations.Nullable;

/** What a platform's answer came to. */
public sealed interface Heard {

  /**
   * The platform answered.
   *
   * @param comments what it showed of ours; the council's own comments are left out
   * @param unreadable entries that are in nobody's form
   * @param next where to go on; null at the end of the round
   */
  record Listed(List<Shown> comments, List<Unread> unreadable, @Nullable String next)
      implements Heard {

    public Listed(List<Shown> comments, @Nullable String next) {
      this(comments, List.of(), next);
    }
  }

  /** An entry, byte for byte, and why it is no comment. */
  @SuppressWarnings("ArrayRecordComponent") // goes into a dead letter
  record Unread(byte[] raw, Refusal why) {}

  /** The platform wants to be left alone for so long. */
  record LeaveAlone(Duration pause) implements Heard {}

  /** No answer, a broken one, or one in no form that we know: ask again later. */
  record Nothing(String why) implements Heard {}

  /**
   * The platform does not accept what we show it.
   *
   * @param remedy what a person must do, as a sentence without its full stop
   */
  record Refused(String remedy) implements Heard {}
}
