package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DefangedTest {

  @ParameterizedTest
  @CsvSource({
    "see https://pay.ambermere.example/a.b?c=d.e, hxxps",
    "https://ambermere.uk@pay.example/, @pay[.]example",
    "HTTP://PAY.EXAMPLE, HxxP",
    "sftp://pay.example, [:]",
    "www.pay.example.,  www[.]pay[.]example.",
    "(pay-us.example/now), pay-us[.]example/now",
    "bit.ly/abc, bit[.]ly",
    "our-refunds.co.uk today, refunds[.]co[.]uk today",
    "p\u0430y.example, y[.]example"
  })
  void leadsNowhere(String text, String shown) {
    assertThat(Defanged.of(text)).contains(shown).doesNotContain("://pay.", "pay.example");
  }

  @Test
  void changesTheHostAndNothingBehindIt() {
    assertThat(Defanged.of("https://a.b.example:8443/c.d?e=f.g and on."))
        .isEqualTo("hxxps://a[.]b[.]example:8443/c.d?e=f.g and on.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No.Really, it was 3.50 or 10.30/11.15 at 5 p.m.",
        "Write to jo@ambermere.example, e.g. today... or not..uk",
        "and/or, n/a, 24/7, Dr. Price",
        "",
        ".",
        "://"
      })
  void leavesOrdinaryTextAlone(String text) {
    assertThat(Defanged.of(text).replace("[:]", ":")).isEqualTo(text);
  }
}
