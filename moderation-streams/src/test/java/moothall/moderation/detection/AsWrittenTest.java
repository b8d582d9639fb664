package moothall.moderation.detection;

import static org.assertj.core.api.Assertions.assertThat;

import moothall.moderation.content.Comments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsWrittenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Siân Rees | Sian Rees",
        "ＡＢ１２ | AB12",
        "077\u200B00 | 07700",
        "O’Brien – here | O'Brien - here",
        "0️⃣7️⃣ | 07",
        "٠١ x | 01 x",
        "Сarol | Сarol"
      })
  void keepsCapitalsAndDigitsAndDropsWhatNobodyTypes(String original, String asWritten) {
    assertThat(read(original).asWritten().text()).isEqualTo(asWritten);
  }

  @Test
  void cutsWordsWithTheirApostrophes() {
    assertThat(read("He's at no. 9, O'Brien's!").asWritten().words())
        .extracting(Word::plain)
        .containsExactly("hes", "at", "no", "9", "obriens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x 01632 y",
        "f u c k 01632 y",
        "sooooo 01632 y",
        "🐒🐒 01632 🔫",
        "\u200B\u200B01632\u200B y",
        "x０１６３２y",
        "01632"
      })
  void tellsPlacesInUnitsOfTheReadingCopy(String original) {
    Reading reading = read(original);
    int at = reading.asWritten().text().indexOf("01632");

    Recognised seen = reading.asWritten().seen(at, at + 5, "");

    assertThat(reading.text().originalOf(seen.from(), seen.to()))
        .satisfiesAnyOf(
            it -> assertThat(it.replace("\u200B", "")).isEqualTo("01632"),
            it -> assertThat(it).isEqualTo("０１６３２"));
  }

  private static Reading read(String text) {
    return Reading.of(Comments.saying(text), text);
  }
}
