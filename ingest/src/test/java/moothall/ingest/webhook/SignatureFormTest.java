package moothall.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against signatures that openssl has made of the same bytes. */
class SignatureFormTest {

  private static final byte[] BODY = utf8("{\"text\":\"Caf\\u00e9 https:\\/\\/www.example\"}");
  private static final byte[] SECRET = utf8("an invented secret");

  @ParameterizedTest
  @CsvSource({
    "'', sha256=, HEX, sha256=76b8b71978a3274b7e9e223b5ccad1baf350ab7af473b2942cb1b9c9d7af11c9",
    "'', sha256=, BASE64, sha256=dri3GXijJ0t+niI7XMrRuvNQq3r0c7KULLG5ydevEck=",
    "hmacsha256=, '', HEX, 387a60dba7817aac0e706cda2bf59cfe138e73e729a94a6f07389dd58cecd306"
  })
  void signsAsThePlatformDoes(
      String before, String prefix, SignatureForm.Encoding encoding, String signature) {
    SignatureForm form = new SignatureForm("X-Any", before, prefix, encoding);

    assertThat(form.of(BODY, SECRET)).isEqualTo(signature);
    assertThat(form.matches(signature, BODY, SECRET)).isTrue();
    assertThat(form.matches(signature.toUpperCase(Locale.ROOT), BODY, SECRET)).isFalse();
    assertThat(form.matches(" " + signature, BODY, SECRET)).isFalse();
    assertThat(form.matches(signature, BODY, utf8("another secret"))).isFalse();
    assertThat(form.matches(signature, utf8("another body"), SECRET)).isFalse();
    assertThat(form.matches(null, BODY, SECRET)).isFalse();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
