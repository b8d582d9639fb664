package moothall.moderation.detection;

import static org.assertj.core.api.Assertions.assertThat;

import moothall.moderation.ProcessorTime;
import moothall.moderation.content.Comment;
import moothall.moderation.content.Comments;

/** Checks that no text makes a recogniser take more than time in proportion to its length. */
public final class Hostile {

  private static final int SHORT = 2_500;
  private static final int LONG = 20_000;
  private static final long UNNOTICED = 2_000_000;

  private Hostile() {}

  private static final int ATTEMPTS = 5;

  /**
   * Eight times the text may not take thirty-two times as long; a quadratic step takes 64, in every
   * attempt, while a busy machine or a compiler at work spoils one or two.
   */
  public static void check(Recogniser recogniser, String unit) {
    best(recogniser, unit, LONG);
    long small = 0;
    long large = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && large > 32 * small + UNNOTICED; i++) {
      small = best(recogniser, unit, SHORT);
      large = best(recogniser, unit, LONG);
    }
    assertThat(large)
        .as(recogniser.name() + " on " + unit)
        .isLessThanOrEqualTo(32 * small + UNNOTICED);
  }

  private static long best(Recogniser recogniser, String unit, int length) {
    Comment comment = Comments.saying(unit.repeat(length / unit.length()));
    Reading reading = Reading.of(comment, comment.text().value());
    return ProcessorTime.least(6, () -> assertThat(recogniser.find(reading)).isNotNull());
  }
}
