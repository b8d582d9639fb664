package moothall.escalation.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SentenceTest {

  @Test
  void putsEachValueWhereItsPlaceStands() {
    assertThat(Sentence.fill("{1} before {0}, and {1} again", "b", 3))
        .isEqualTo("3 before b, and 3 again");
  }

  /** A value may be a stranger's: it is put in, and never read. */
  @Test
  void readsNothingInAValue() {
    assertThat(Sentence.fill("{0} and {1}", "{1} {0} {", "secret"))
        .isEqualTo("{1} {0} { and secret");
  }

  @Test
  void leavesWhatIsNoPlaceAndWhatHasNoValue() {
    assertThat(Sentence.fill("{ {x} {0} {1} {", "a")).isEqualTo("{ {x} a {1} {");
  }
}
