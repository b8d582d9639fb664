package moothall.moderation.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

  private static final String ALPHABET =
      "aab bcoi01345!@$*.-_ \n\tAZé\u0301\u200B\u202Eіо\uD83D\uDE00ｆ½ﬁ/:\u00ADß한\u1161\"";

  @ParameterizedTest
  @CsvSource({
    "c r o s s,             cross",
    "c.r.o.s.s,             cross",
    "b1n d4y,               bin day",
    "b!n,                   bin",
    "sooooo cross,          so cross",
    "ｂｉｎ,                bin",
    "b\u200Bi\u200Dn,       bin",
    "ЬіNs аnd bіns,         ьins and bins",
    "Café,                  cafe",
    "M u d d y  b i n s  o r,muddy  bins  or"
  })
  void readsThroughADisguise(String original, String copy) {
    assertThat(Normaliser.normalise(original).text()).isEqualTo(copy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01632 960145",
        "ring01632960145 today",
        "zz99 3wz",
        "w1a 1aa.",
        "the a55 and the m4",
        "jo.smithers@example.org",
        "https://files.example/b1n",
        "great!thanks",
        "£5.50 or $5",
        "мусор и дороги"
      })
  void leavesHonestTextAlone(String text) {
    assertThat(Normaliser.normalise(text).text()).isEqualTo(text);
  }

  @Test
  void pointsBackAcrossSurrogatePairsAndCombiningMarks() {
    String original = "\uD83D\uDE00 e\u0301g b\u200B1n";
    NormalisedText copy = Normaliser.normalise(original);

    int bin = copy.text().indexOf("bin");
    assertThat(copy.originalOf(bin, bin + 3)).isEqualTo("b\u200B1n");
    int eg = copy.text().indexOf("eg");
    assertThat(copy.originalOf(eg, eg + 2)).isEqualTo("e\u0301g");
    assertThat(copy.spanOf(0, 1).end()).isEqualTo(2);
  }

  @Test
  void saysWhichFoldingsWereNeeded() {
    NormalisedText copy = Normaliser.normalise("b1iiin plain");

    assertThat(copy.transformsIn(0, 2)).contains(Transform.LEET);
    assertThat(copy.transformsIn(copy.text().indexOf("plain"), copy.text().length())).isEmpty();
  }

  @Test
  void leavesItsOwnCopyAsItIsAndKeepsItsOffsetsInOrder() {
    Random random = new Random(20261121);
    int checked = 0;
    for (int round = 0; round < 20_000; round++) {
      String original = text(random, random.nextInt(24));
      NormalisedText copy = Normaliser.normalise(original);
      assertThat(Normaliser.normalise(copy.text()).text())
          .as(escaped(original))
          .isEqualTo(copy.text());
      int last = 0;
      for (int i = 0; i < copy.text().length(); i++) {
        assertThat(copy.spanOf(i, i + 1).end()).isLessThanOrEqualTo(original.length());
        assertThat(copy.spanOf(i, i + 1).start())
            .as(escaped(original))
            .isGreaterThanOrEqualTo(last);
        last = copy.spanOf(i, i + 1).start();
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(50_000);
  }

  @Test
  void growsByABoundedFactor() {
    String sentence = "\uFDFA".repeat(1000);

    assertThat(Normaliser.normalise(sentence).text().length()).isLessThan(8 * sentence.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a ", "a\u0301", "\u0301", "1a!", "@.", "* ", "іa"})
  void takesTimeInProportionToTheText(String unit) {
    Normaliser.normalise(unit.repeat(10_000));
    double small = best(unit.repeat(5_000));
    double large = best(unit.repeat(40_000));

    // Eight times the text; a quadratic step would take sixty-four times as long.
    assertThat(large / small).isLessThan(32);
  }

  private static double best(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long begun = System.nanoTime();
      Normaliser.normalise(text);
      best = Math.min(best, System.nanoTime() - begun);
    }
    return best;
  }

  private static String text(Random random, int length) {
    int[] letters = ALPHABET.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> escaped.append(c < 0x7F && c >= ' ' ? "" + (char) c : "\\u%04X".formatted(c)));
    return escaped.toString();
  }
}
