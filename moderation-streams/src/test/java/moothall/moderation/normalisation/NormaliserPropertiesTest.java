package moothall.moderation.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import moothall.moderation.content.Span;
import org.junit.jupiter.api.Test;

/** What holds of every text, however hostile. */
class NormaliserPropertiesTest {

  private static final int TEXTS = 40_000;

  private final HostileTexts texts = new HostileTexts(20261122);

  @Test
  void leavesACopyAsItIs() {
    int changed = 0;
    for (int i = 0; i < TEXTS; i++) {
      String original = texts.next(24);
      String copy = Normaliser.normalise(original).text();
      String again = Normaliser.normalise(copy).text();
      assertThat(again).as(() -> escaped(original) + " -> " + escaped(copy)).isEqualTo(copy);
      changed += copy.equals(original) ? 0 : 1;
    }

    assertThat(changed).isGreaterThan(TEXTS / 2);
  }

  @Test
  void pointsIntoTheOriginalInOrderAndSplitsNoPair() {
    int checked = 0;
    for (int i = 0; i < TEXTS; i++) {
      String original = texts.next(24);
      NormalisedText copy = Normaliser.normalise(original);
      Span last = new Span(0, 0);
      for (int unit = 0; unit < copy.text().length(); unit++) {
        Span span = copy.spanOf(unit, unit + 1);
        boolean sound =
            span.start() >= last.start()
                && span.end() >= last.end()
                && span.end() > span.start()
                && span.end() <= original.length()
                && !splitsPair(original, span.start())
                && !splitsPair(original, span.end());
        assertThat(sound).as(() -> escaped(original)).isTrue();
        last = span;
        checked++;
      }
    }

    assertThat(checked).isGreaterThan(TEXTS * 10);
  }

  @Test
  void growsByABoundedFactor() {
    for (int i = 0; i < TEXTS; i++) {
      String original = texts.next(24);
      assertThat(Normaliser.normalise(original).text().length())
          .as(() -> escaped(original))
          .isLessThanOrEqualTo(Normaliser.GROWTH * original.length());
    }
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String original = Character.toString(codePoint);
      assertThat(Normaliser.normalise(original).text().length())
          .as("U+%04X", codePoint)
          .isLessThanOrEqualTo(Normaliser.GROWTH * original.length());
    }
  }

  @Test
  void leavesTheCopyOfEveryCharacterAsItIs() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String copy = Normaliser.normalise("bins " + Character.toString(codePoint) + "x bins").text();
      assertThat(Normaliser.normalise(copy).text()).as("U+%04X", codePoint).isEqualTo(copy);
    }
  }

  /** The quick way for honest texts must not differ from the slow one. */
  @Test
  void readsPlainTextsLikeAllOthers() {
    int plain = 0;
    String[] words = {"The", "bins", "a", "I", "10", "a4", "!", ".", "\n", "$", "Sooo", "x", "-"};
    Random random = new Random(7);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 5; word++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
      }
      String quick = PlainText.copyOf(text.toString());
      if (!quick.isEmpty()) {
        // One foreign character sends the text the slow way.
        String slow = Normaliser.normalise(text + " \u65E5\u65E5").text();
        assertThat(slow).isEqualTo(quick + " \u65E5\u65E5");
        plain++;
      }
    }

    assertThat(plain).isGreaterThan(TEXTS / 20);
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> escaped.append(c < 0x7F && c >= ' ' ? "" + (char) c : "\\u%04X".formatted(c)));
    return escaped.toString();
  }
}
