package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {

  /** The secret of the examples in RFC 6238, appendix B. */
  private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void makesTheCodesOfTheExamplesInTheRfc(long second, String code) {
    long step = Totp.stepAt(Instant.ofEpochSecond(second));

    assertThat(Totp.code(KEY, step, 8)).isEqualTo(code);
    assertThat(Totp.code(KEY, step)).isEqualTo(code.substring(2));
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void takesOneStepEitherSide(int away, boolean taken) {
    long step = Totp.stepAt(NOW) + away;

    assertThat(Totp.step(KEY, Totp.code(KEY, step), NOW).isPresent()).isEqualTo(taken);
    Totp.step(KEY, Totp.code(KEY, step), NOW).ifPresent(found -> assertThat(found).isEqualTo(step));
  }

  @Test
  void takesNothingThatIsNoCode() {
    for (String typed : new String[] {"", "0", "abcdef", "12345", "٠٠٥٩٢٤", "0005924"}) {
      assertThat(Totp.step(KEY, typed, NOW)).as(typed).isEmpty();
    }
  }

  /** The examples of RFC 4648, section 10, without their padding. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
  void writesKeysAsPeopleTypeThem(String text, String written) {
    assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    assertThat(Base32.grouped("MZXW6YTB")).isEqualTo("MZXW 6YTB");
  }
}
