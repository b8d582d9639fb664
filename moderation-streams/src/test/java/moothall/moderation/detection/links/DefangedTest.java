package moothall.moderation.detection.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefangedTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example/b.html, hxxps://a[.]example/b.html",
    "http://a.b.example, hxxp://a[.]b[.]example",
    "HTTP://A.EXAMPLE, HxxP://A[.]EXAMPLE",
    "ftp://a.example/x, fxp://a[.]example/x",
    "www.a.example?x=1.2, www[.]a[.]example?x=1.2",
    "hxxps://a[.]example/b, hxxps://a[.]example/b",
    "a.example, a[.]example",
    "https://a.example#b.c, hxxps://a[.]example#b.c"
  })
  void leavesNothingToClickOn(String link, String safe) {
    assertThat(Defanged.of(link)).isEqualTo(safe);
  }
}
