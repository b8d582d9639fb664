package moothall.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.SplittableRandom;
import moothall.ingest.IngestBench;
import moothall.ingest.SignatureContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumerSignatureTest extends SignatureContract {

  private static final String SHORT = "{\"data\":{}}";

  /** Signed with openssl. */
  @ParameterizedTest
  @CsvSource({
    "short, ccnyur41x8XW5MxRaTcL95wZXw3oXp8itnvoInXOV/E=",
    "reply, MvdBnfItyk3V0y3eva5s0DT1BnU7sDKcMt8/9Gsq8sE=",
    "empty, d/6fa7dPalPGq26KpZOYaASUfhsYNs4dZt5SWZTq92A=",
    "short, weu9aNqx6DltGkgHLL1Dg20+NtYVoW/qH5wXODrzOAg=",
    "reply, C2fDFI3cOXlE1WCGdmIKx/KftbTTlRaXgac1a/ZWtXA=",
    "empty, GwpvYPkVGWz4JbOMvURReABY/GlNxsQNUgI/GJToEMM="
  })
  void acceptsTheGoldenVectors(String body, String base64) throws Exception {
    byte[] raw =
        switch (body) {
          case "short" -> XEvent.bytes(SHORT);
          case "reply" -> XEvent.bytes(XEvent.REPLY);
          default -> new byte[0];
        };

    XController x = ingest.bean(XController.class);
    assertThat(x.delivery(raw, "sha256=" + base64).code()).isEqualTo(200);
    assertThat(x.delivery(raw, "sha1=" + base64).code()).isEqualTo(401);
    if (raw.length > 0) {
      // Without a body HTTP has no delivery: the framework refuses it before us.
      assertThat(ingest.deliverAsX(raw, "sha256=" + base64).statusCode()).isEqualTo(200);
      assertThat(ingest.deliverAsX(raw, "sha1=" + base64).statusCode()).isEqualTo(401);
    }
  }

  @Override
  protected byte[] body(boolean small) {
    return XEvent.bytes(small ? SHORT : XEvent.REPLY);
  }

  @Override
  protected int deliver(byte[] raw, @Nullable String header) {
    return ingest.bean(XController.class).delivery(raw, header).code();
  }

  @Override
  protected boolean isSigned(String header, byte[] body) throws GeneralSecurityException {
    return header.equals("sha256=" + base64(body, IngestBench.CONSUMER_SECRET))
        || header.equals("sha256=" + base64(body, IngestBench.NEXT_CONSUMER_SECRET));
  }

  @Override
  protected @Nullable String header(SplittableRandom random, byte[] body)
      throws GeneralSecurityException {
    byte[] secret =
        random.nextBoolean() ? IngestBench.CONSUMER_SECRET : IngestBench.NEXT_CONSUMER_SECRET;
    String base64 = base64(body, secret);
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> "sha256=";
      case 2 -> base64;
      case 3 -> "sha1=" + base64;
      case 4 -> "sha256=" + hex(body, secret);
      case 5 -> "sha256=" + Base64.getEncoder().withoutPadding().encodeToString(mac(body, secret));
      case 6 -> "sha256=" + base64(body, utf8("nobody's secret"));
      case 7 -> "sha256=" + base64(body(false), secret);
      case 8 -> "sha256=" + swapped(random, base64, "A/");
      default -> "sha256=" + base64;
    };
  }

  private static String base64(byte[] body, byte[] secret) throws GeneralSecurityException {
    return Base64.getEncoder().encodeToString(mac(body, secret));
  }
}
