package moothall.moderation.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import moothall.moderation.content.Span;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Normaliser;

class NormaliserFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void foldsAnythingQuicklyOnceAndToPlacesInTheOriginal(FuzzedDataProvider data) {
    String original = data.consumeRemainingAsString();
    Effort.bounded("normalising", original.length(), () -> check(original));
  }

  private static void check(String original) {
    NormalisedText copy = Normaliser.normalise(original);
    assertThat(copy.text().length()).isLessThanOrEqualTo(original.length() * Normaliser.GROWTH);
    assertThat(Normaliser.normalise(copy.text()).text()).isEqualTo(copy.text());
    int before = 0;
    for (int i = 0; i < copy.text().length(); i++) {
      Span span = copy.spanOf(i, i + 1);
      assertThat(span.start()).isGreaterThanOrEqualTo(before);
      assertThat(span.end()).isLessThanOrEqualTo(original.length());
      before = span.start();
    }
  }
}
