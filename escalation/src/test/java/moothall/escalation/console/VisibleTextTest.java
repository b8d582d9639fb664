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

  /** Marks, letters and a symbol that no general category gives away, and a tail of a flag. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180D, 0x180E, 0x180F, 0x2800, 0x3164,
        0xFE00, 0xFE0E, 0xFE0F, 0xFFA0, 0x1D173, 0xE0020, 0xE0041, 0xE0100, 0xE01EF
      })
  void namesWhatLeavesNoTraceInAWord(int point) {
    String hidden = Character.toString(point);

    assertThat(VisibleText.of("a" + hidden + "b")).isEqualTo("a⟦U+%04X⟧b".formatted(point));
  }

  @Test
  void letsNothingHideBehindAnEmoji() {
    assertThat(VisibleText.of("\uD83D\uDC69\uFE0F\uFE0F")).endsWith("\uFE0F⟦U+FE0F⟧");
    assertThat(VisibleText.of("\uD83D\uDC69\u200D, he")).contains("⟦U+200D⟧, he");
    assertThat(VisibleText.of("\uD83D\uDC69\uDB40\uDD01")).contains("⟦U+E0101⟧");
    assertThat(VisibleText.of("\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62 "))
        .contains("⟦U+E0067⟧⟦U+E0062⟧");
    assertThat(VisibleText.of("1\uFE0F0")).isEqualTo("1⟦U+FE0F⟧0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\uFE0F\u20E3 and \u00A9\uFE0F",
        "\u2764\uFE0F\u200D\uD83D\uDD25",
        "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80",
        "Plain, with\nlines.",
        "Mae'r bws yn hwyr, diolch Siân",
        "\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F"
      })
  void leavesOrdinaryTextAlone(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }
}
