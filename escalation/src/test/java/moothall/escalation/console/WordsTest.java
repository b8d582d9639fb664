package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.escalation.console.Words.Piece;
import moothall.escalation.domain.Judgement.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

  @Test
  void marksExactlyWhatWasFound() {
    assertThat(Words.of("one two three", List.of(new Span(4, 7))).pieces())
        .containsExactly(
            new Piece("one ", false), new Piece("two", true), new Piece(" three", false));
  }

  @Test
  void saysWhereAWordIsOfMixedScripts() {
    assertThat(shown("Ring p\u0430yp\u200B\u0430l now"))
        .isEqualTo("Ring p\u0430yp⟦U+200B⟧\u0430l⟦Latin and Cyrillic letters⟧ now");
    assertThat(shown("Ambermere C\u03bfuncil")).endsWith("⟦Latin and Greek letters⟧");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Diolch, Si\u00e2n Llwyd\u2019s cafe\u0301",
        "\u0414\u044f\u043a\u0443\u044e, Ambermere",
        "Mpa\u0144stwo, \u03b1\u03b2\u03b3-rays 10 \u00b5g"
      })
  void leavesWordsOfOneScriptAlone(String text) {
    assertThat(shown(text)).isEqualTo(text);
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertThat(Words.of("\uD83D\uDC12 go", List.of(new Span(0, 1), new Span(1, 2))).pieces())
        .extracting(Piece::text)
        .containsExactly("\uD83D\uDC12", " go");
  }

  private static String shown(String text) {
    return Words.of(text, List.of(new Span(2, 7))).pieces().stream()
        .map(Piece::text)
        .reduce("", String::concat);
  }

  @Test
  void showsTheWholeTextWhateverTheSpans() {
    List<Span> odd = List.of(new Span(-3, 2), new Span(1, 99), new Span(5, 4));

    String shown =
        Words.of("abcdef", odd).pieces().stream().map(Piece::text).reduce("", String::concat);

    assertThat(shown).isEqualTo("abcdef");
  }
}
