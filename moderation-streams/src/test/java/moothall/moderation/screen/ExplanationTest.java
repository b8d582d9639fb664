package moothall.moderation.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.moderation.content.Span;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void underlinesExactlyWhatASpanCovers() {
    assertThat(marks("one two three", new Span(4, 7))).isEqualTo("    ^^^");
  }

  @Test
  void writesWhatCannotBeSeenAsItsCode() {
    VisibleText text = VisibleText.of("tur\u200Bnip");

    assertThat(text.shown()).isEqualTo("tur<200B>nip");
    assertThat(marks("tur\u200Bnip", new Span(0, 7))).isEqualTo("^^^^^^^^^^^^");
  }

  @Test
  void countsTheColumnsOfWideAndCombiningCharacters() {
    assertThat(marks("\uD83D\uDE00 x", new Span(3, 4))).isEqualTo("   ^");
    assertThat(marks("e\u0301x", new Span(2, 3))).isEqualTo(" ^");
  }

  @Test
  void breaksLongTextsAtSpacesAndLosesNothing() {
    String text = "turnip ".repeat(40);
    List<VisibleText.Line> lines = VisibleText.of(text).lines(30);

    assertThat(lines).hasSizeGreaterThan(8).allMatch(line -> line.shown().length() <= 31);
    assertThat(String.join("", lines.stream().map(VisibleText.Line::shown).toList()))
        .isEqualTo(text);
  }

  private static String marks(String text, Span span) {
    return VisibleText.of(text).lines(96).getFirst().marks(List.of(span));
  }
}
