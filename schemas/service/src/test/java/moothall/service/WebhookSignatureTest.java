package moothall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

  private static final byte[] SECRET = "Jefe".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MESSAGE =
      "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

  @Test
  void isHmacSha256OfTheRawBytes() {
    // Test case 2 of RFC 4231.
    assertThat(WebhookSignature.of(MESSAGE, SECRET))
        .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void isTheDigitsAloneWhereAPlatformWritesThemSo() {
    String digits = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    assertThat(WebhookSignature.inHex(MESSAGE, SECRET)).isEqualTo(digits);
    assertThat(WebhookSignature.matchesInHex(digits, MESSAGE, SECRET)).isTrue();
    assertThat(WebhookSignature.matchesInHex("sha256=" + digits, MESSAGE, SECRET)).isFalse();
    assertThat(WebhookSignature.matchesInHex(digits, SECRET, SECRET)).isFalse();
    assertThat(WebhookSignature.matchesInHex(null, MESSAGE, SECRET)).isFalse();
  }

  @Test
  void holdsForTheseBytesOnly() {
    String signature = WebhookSignature.of(MESSAGE, SECRET);
    SplittableRandom random = new SplittableRandom(20261121);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] changed = MESSAGE.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      refused += WebhookSignature.matches(signature, changed, SECRET) ? 0 : 1;
    }

    assertThat(refused).isEqualTo(5_000);
    assertThat(WebhookSignature.matches(signature, MESSAGE, SECRET)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "sha256=",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "sha1=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "sha256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843 "
      })
  void refusesEveryOtherForm(String header) {
    assertThat(WebhookSignature.matches(header, MESSAGE, SECRET)).isFalse();
  }
}
