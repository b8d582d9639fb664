package moothall.schemas.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import moothall.schemas.DeadLetter;
import moothall.schemas.Topics;
import org.junit.jupiter.api.Test;

class LetterTest {

  private static final byte[] KEY = "website:town:1".getBytes(StandardCharsets.UTF_8);
  private static final byte[] VALUE = {0, 0, 0, 0, 1, 2};

  /** Without the header a version that was seen before would be dropped. */
  @Test
  void goesToWhereItCameFromByteForByteAndAsAReplay() {
    var again = letter(Topics.COMMENTS_RECEIVED.name() + "/3/17").again().orElseThrow();

    assertThat(again.topic()).isEqualTo(Topics.COMMENTS_RECEIVED.name());
    assertThat(again.key()).isEqualTo(KEY);
    assertThat(again.value()).isEqualTo(VALUE);
    assertThat(Objects.requireNonNull(again.headers().lastHeader(DeadLetter.REPLAY)).value())
        .asString()
        .isEqualTo("5");
  }

  @Test
  void staysWhereItIsIfItNeverWasInATopicOfOurs() {
    assertThat(letter("website:town").again()).isEmpty();
    assertThat(letter("somebody-elses-topic/0/1").again()).isEmpty();
    assertThat(letter("unknown").again()).isEmpty();
  }

  /** Nobody could send it again, and its sender need not: the comment has its verdict. */
  @Test
  void knowsWhatTheStreamKeepsForItself() {
    assertThat(letter("moothall-remarks-by-author-repartition/4/211").isOfTheStream()).isTrue();

    assertThat(letter("website:town").isOfTheStream()).isFalse();
    assertThat(letter("website:town-repartition/1/2").isOfTheStream()).isFalse();
    assertThat(letter(Topics.COMMENTS_RECEIVED.name() + "/3/17").isOfTheStream()).isFalse();
    assertThat(letter("somebody-elses-topic/0/1").isOfTheStream()).isFalse();
  }

  private static Letter letter(String origin) {
    return new Letter(5, Instant.EPOCH, new DeadLetter(KEY, VALUE, origin, "undecodable", "x"));
  }
}
