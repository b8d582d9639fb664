package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.escalation.console.Words.Piece;
import moothall.escalation.domain.Judgement.Span;
import org.junit.jupiter.api.Test;

final class WordsTest {

  @Test
  void marksExactlyWhatWasFound() {
    assertThat(Words.of("one two three", List.of(new Span(4, 7))).pieces())
        .containsExactly(
            new Piece("one ", false), new Piece("two", true), new Piece(" three", false));
  }

  @Test
  void showsTheWholeTextWhateverTheSpans() {
    List<Span> odd = List.of(new Span(-3, 2), new Span(1, 99), new Span(5, 4));

    String shown =
        Words.of("abcdef", odd).pieces().stream().map(Piece::text).reduce("", String::concat);

    assertThat(shown).isEqualTo("abcdef");
  }
}
