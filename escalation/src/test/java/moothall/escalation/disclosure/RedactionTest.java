package moothall.escalation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {

  private static final Redaction REDACTION =
      new Redaction(Set.of("Lorna Tibbs"), Set.of("ben", "Kit Oakes", "@kit_o"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We asked Perry about it.",
        "Perry Vale lives there.",
        "It is about Mrs May from the library.",
        "perry was told; Perry is their brother. We asked Perry again.",
        "Call 01632 960 123 or +441632960124.",
        "Write to perry@letters.example today.",
        "See https://perry.example/about and www.perry.example.",
        "They live at ZZ99 3WZ now.",
        "Ben thinks so, and so does kit oakes.",
        "Perry's sister and O\u2019Perry-Vale."
      })
  void takesOtherPeopleOut(String text) {
    assertThat(REDACTION.of(text).toLowerCase(java.util.Locale.ROOT))
        .contains("[redacted]")
        .doesNotContain("perry", "vale", "mrs may", "960", "3wz", "kit", "oakes", "ben ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The comment was hidden on Tuesday.",
        "Lorna Tibbs wrote this. We asked Lorna once more.",
        "It was seen by 12 people; see House rules 4.",
        "I think it is not so bad."
      })
  void leavesEverythingElse(String text) {
    assertThat(REDACTION.of(text)).isEqualTo(text);
  }

  @Test
  void doesNotTellHowLongANameIs() {
    assertThat(List.of("We asked Perry.", "We asked Perry Vale Oakes."))
        .extracting(REDACTION::of)
        .containsOnly("We asked [redacted].");
  }
}
