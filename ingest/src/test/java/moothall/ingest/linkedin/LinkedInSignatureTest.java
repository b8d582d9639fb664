package moothall.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;
import moothall.ingest.IngestBench;
import moothall.ingest.SignatureContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedInSignatureTest extends SignatureContract {

  private static final String SHORT =
      "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":[{}]}";
  private static final byte[] PREFIX = LinkedInNotice.bytes("hmacsha256=");

  /** Signed with openssl. */
  @ParameterizedTest
  @CsvSource({
    "short, 30c3dc7b2ebf81f114cf0bd5791ad4a8e7e10e5ab70d8b4d2285c88c514d23b4",
    "comment, a4d1b0ea8930a735e6827e8d15401c699f5684a8a5d3ef5687dca9a0a344668d",
    "short, a7bf7b68786a64e1a2611b3ccb3f7d599d043eb3eb668672e5243c680ac59814",
    "comment, 4748122f7c9787c99dd827ee87545a5fb3f11207c6ead817443cb1beef07a584"
  })
  void acceptsTheGoldenVectors(String body, String hex) throws Exception {
    byte[] raw = LinkedInNotice.bytes(body.equals("short") ? SHORT : LinkedInNotice.COMMENT);

    assertThat(ingest.deliverAsLinkedIn(raw, hex).statusCode()).isEqualTo(200);
    assertThat(ingest.deliverAsLinkedIn(raw, "hmacsha256=" + hex).statusCode()).isEqualTo(401);
    assertThat(ingest.deliverAsLinkedIn(raw, null).statusCode()).isEqualTo(401);
  }

  @Test
  void acceptsEitherSecretWhileOneIsReplaced() throws Exception {
    byte[] body = LinkedInNotice.bytes(LinkedInNotice.COMMENT);
    String old = signature(body, IngestBench.LINKEDIN_SECRET);
    String next = signature(body, IngestBench.NEXT_LINKEDIN_SECRET);

    assertThat(ingest.deliverAsLinkedIn(body, old).statusCode()).isEqualTo(200);
    assertThat(ingest.deliverAsLinkedIn(body, next).statusCode()).isEqualTo(200);
    Files.delete(folder.resolve("linkedin.client-secret"));
    assertThat(ingest.deliverAsLinkedIn(body, old).statusCode()).isEqualTo(401);
    assertThat(ingest.deliverAsLinkedIn(body, next).statusCode()).isEqualTo(200);
  }

  /** Nobody can say that it is not signed; LinkedIn is to send it again when the secret is set. */
  @Test
  void refusesNothingForGoodWhileNoSecretIsSet() throws Exception {
    byte[] body = LinkedInNotice.bytes(LinkedInNotice.COMMENT);
    Files.delete(folder.resolve("linkedin.client-secret"));
    Files.delete(folder.resolve("linkedin.client-secret-next"));

    assertThat(
            ingest
                .deliverAsLinkedIn(body, signature(body, IngestBench.LINKEDIN_SECRET))
                .statusCode())
        .isEqualTo(503);
    assertThat(traces()).isZero();
  }

  @Override
  protected byte[] body(boolean small) {
    return LinkedInNotice.bytes(small ? SHORT : LinkedInNotice.COMMENT);
  }

  @Override
  protected int deliver(byte[] raw, @Nullable String header) {
    return ingest.bean(LinkedInController.class).delivery(raw, header).code();
  }

  @Override
  protected boolean isSigned(String header, byte[] body) throws GeneralSecurityException {
    return header.equals(signature(body, IngestBench.LINKEDIN_SECRET))
        || header.equals(signature(body, IngestBench.NEXT_LINKEDIN_SECRET));
  }

  @Override
  protected @Nullable String header(SplittableRandom random, byte[] body)
      throws GeneralSecurityException {
    byte[] secret =
        random.nextBoolean() ? IngestBench.LINKEDIN_SECRET : IngestBench.NEXT_LINKEDIN_SECRET;
    String good = signature(body, secret);
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> "";
      case 2 -> "hmacsha256=" + good;
      case 3 -> "sha256=" + good;
      case 4 -> good.toUpperCase(Locale.ROOT);
      case 5 -> Base64.getEncoder().encodeToString(HexFormat.of().parseHex(good));
      case 6 -> signature(body, utf8("nobody's secret"));
      case 7 -> signature(body(false), secret);
      case 8 -> swapped(random, good, "0f");
      case 9 -> random.nextBoolean() ? hex(body, secret) : good;
      default -> good;
    };
  }

  /** LinkedIn signs a word before the body. */
  private static String signature(byte[] body, byte[] secret) throws GeneralSecurityException {
    byte[] message = Arrays.copyOf(PREFIX, PREFIX.length + body.length);
    System.arraycopy(body, 0, message, PREFIX.length, body.length);
    return hex(message, secret);
  }
}
