package moothall.ingest.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import moothall.ingest.IngestBench;
import moothall.ingest.SignatureContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebsiteSignatureTest extends SignatureContract {

  private static final String SHORT = "{\"id\":\"1\"}";
  private static final String COMMENT =
      "{\"id\":\"17\",\"text\":\"See https:\\/\\/town.example\\/bins \\u00e9\",\"postId\":\"p1\"}";

  /** Signed with openssl. */
  @ParameterizedTest
  @CsvSource({
    "short, fbf50daaac11540c8416f67c0f77a777f2d2fd1c18adc7c601b9084d7418b1f8, 400",
    "comment, 699682f908f711145d135ad2f44b3425e1ee1a6c4731f5e067424d8daf6aa4bd, 202"
  })
  void acceptsTheGoldenVectors(String body, String hex, int status) throws Exception {
    byte[] raw = body(body.equals("short"));

    assertThat(deliver(raw, "sha256=" + hex)).isEqualTo(status);
    assertThat(deliver(raw, "sha1=" + hex)).isEqualTo(401);
    assertThat(deliver(raw, null)).isEqualTo(401);
    assertThat(traces()).isOne();
  }

  @Override
  protected byte[] body(boolean small) {
    return utf8(small ? SHORT : COMMENT);
  }

  @Override
  protected int deliver(byte[] raw, @Nullable String header) {
    return ingest.bean(WebsiteController.class).created("town", raw, header).code();
  }

  /** What is authentic and unreadable is set aside, and the site is told. */
  @Override
  protected boolean isTaken(int status) {
    return status == 202 || status == 400;
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("moothall.ingest.website.burst", 10_000);
  }

  @Override
  protected boolean isSigned(String header, byte[] body) throws GeneralSecurityException {
    return header.equals("sha256=" + hex(body, IngestBench.SECRET));
  }

  @Override
  protected @Nullable String header(SplittableRandom random, byte[] body)
      throws GeneralSecurityException {
    String hex = hex(body, IngestBench.SECRET);
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> "sha256=";
      case 2 -> hex;
      case 3 -> "sha1=" + hex;
      case 4 -> "sha256=" + hex.toUpperCase(Locale.ROOT);
      case 5 -> "sha256=" + Base64.getEncoder().encodeToString(mac(body, IngestBench.SECRET));
      case 6 -> "sha256=" + hex(body, utf8("nobody's secret"));
      case 7 -> "sha256=" + hex(body(false), IngestBench.SECRET);
      case 8 -> "sha256=" + swapped(random, hex, "0f");
      default -> "sha256=" + hex;
    };
  }
}
