package moothall.moderation.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import moothall.moderation.content.Span;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Normaliser;

class NormaliserFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void foldsAnythingQuicklyOnceAndToPlacesInTheOriginal(byte[] input) {
    String original = Words.of(input);
    Effort.bounded("normalising", original.length(), () -> check(original));
  }

  private static void check(String original) {
    NormalisedText copy = Normaliser.normalise(original);
    String text = copy.text();
    if (text.length() > original.length() * Normaliser.GROWTH) {
      throw new AssertionError("grew to " + text.length() + " characters");
    }
    String again = Normaliser.normalise(text).text();
    if (!again.equals(text)) {
      throw new AssertionError("the copy <" + text + "> was read as <" + again + ">");
    }
    Span last = new Span(0, 0);
    for (int i = 0; i < text.length(); i++) {
      Span span = copy.spanOf(i, i + 1);
      boolean sound =
          span.start() >= last.start()
              && span.end() >= last.end()
              && span.start() < span.end()
              && span.end() <= original.length()
              && !splitsPair(original, span.start())
              && !splitsPair(original, span.end());
      if (!sound) {
        throw new AssertionError("<" + text + "> stands at " + span + " after " + last);
      }
      last = span;
    }
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
