package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleTextTest {

  @Test
  void namesWhatHides() {
    assertThat(VisibleText.of("a\0b")).isEqualTo("a⟦U+0000⟧b");
    assertThat(VisibleText.of("a\u202Eb")).isEqualTo("a⟦U+202E⟧b");
    assertThat(VisibleText.of("a\u200Bb\u200Dc")).isEqualTo("a⟦U+200B⟧b⟦U+200D⟧c");
    assertThat(VisibleText.of("a\uD800")).isEqualTo("a⟦U+D800⟧");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain, with\nlines.",
        "Mae'r bws yn hwyr, diolch Siân",
        "\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F"
      })
  void leavesOrdinaryTextAlone(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }
}
