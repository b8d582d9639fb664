package moothall.moderation.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import moothall.moderation.ProcessorTime;
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
    "ЬіNs аnd bіns,         bins and bins",
    "Café,                  cafe",
    "M u d d y  b i n s  o r,muddy  bins  or",
    "t*u*r*n*i*p,           turnip",
    "t_u_r_n_i_p,           turnip",
    "t|u|r|n|i|p,           turnip",
    "tu5n1p$,               tusnips",
    "$wede,                 swede",
    "b|n,                   bin",
    "po+ato,                potato",
    "mu66y bu99y,           muggy buggy",
    "5wede,                 swede",
    "turn\u00A1p,           turnip",
    "!$w@$w!$w@$w@x2,       iswaswiswaswax2",
    "ТURNIР іn thе ВІN,     turnip in the bin",
    "the \u0441\u0430\u0440,            the cap",
    "the САВ,               the cab",
    "t\u1D1Crnip,           turnip",
    "\uD83C\uDD43urnip,      turnip",
    "\uD83C\uDDF9 urnip,     t urnip",
    "1\uFE0F\u20E32\uFE0F\u20E3,     12",
    "\u0660\u0661,           01"
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
        "мусор и дороги",
        "мусор and дороги",
        "the сор and мусор",
        "bus 14b or x4 at 10am, not 5pm or 18:30",
        "1st, 2nd, 3rd and 4th",
        "50p, £2k, £1.5m, us$5 and 4x4",
        "30mph on the a1 and the b4293",
        "covid19 and world2026",
        "ab12cde or zz993wz",
        "@ann4 said so",
        "www.files.example/b1n",
        "lgbt+ and disney+",
        "the end!10 of them",
        "a, b and c"
      })
  void leavesHonestTextAlone(String text) {
    assertThat(Normaliser.normalise(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "\uD83D\uDC12\uD83D\uDC12 month,monkey monkey month",
    "go\uD83D\uDD2Bnow,go pistol now",
    "\uD83D\uDD2A,kitchen knife",
    "\uD83D\uDD95\uD83C\uDFFE you,middle finger medium dark skin tone you",
    "\uD83C\uDDF5\uD83C\uDDF0,flag pakistan",
    "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F,flag england",
    "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08,rainbow flag",
    "\uD83D\uDC6E\uD83C\uDFFD\u200D\u2640\uFE0F,woman police officer medium skin tone",
    "\u2764\uFE0F,red heart",
    "\u5350,swastika",
    "\uD83E\uDD95,sauropod"
  })
  void writesAnEmojiAsItsName(String original, String copy) {
    NormalisedText text = Normaliser.normalise(original);

    assertThat(text.text()).isEqualTo(copy);
    assertThat(text.transformsIn(0, copy.length())).containsExactly(Transform.EMOJI);
    assertThat(Transform.EMOJI.isDisguise()).isFalse();
  }

  @Test
  void letsAnEmojisNameStandForTheWholeEmoji() {
    NormalisedText copy = Normaliser.normalise("ha \uD83D\uDC4A\uD83C\uDFFF ha");

    int name = copy.text().indexOf("fist");
    assertThat(copy.originalOf(name, name + 4)).isEqualTo("\uD83D\uDC4A\uD83C\uDFFF");
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

  /** The letter would be folded, were it not for its mark: nobody may try again and again. */
  @Test
  void stopsAsSoonAsNothingChangesAnyMore() {
    double folded = best("bin \u0432 bin");
    double kept = best("bin \u0441\u093E bin");

    assertThat(kept / folded).isLessThan(100);
  }

  private static double best(String text) {
    return ProcessorTime.least(8, () -> assertThat(Normaliser.normalise(text)).isNotNull());
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
