package moothall.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import moothall.ingest.IngestBench;
import moothall.service.WebhookSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By what the council's app and LinkedIn know one another. */
class LinkedInChallengeTest {

  private static final String UUID = "890e4665-4dfe-4ab1-b689-ed553bceeed0";

  @TempDir Path folder;
  private IngestBench ingest;

  @BeforeEach
  void start() throws IOException {
    ingest = new IngestBench(folder, Map.of());
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  /** The answers were made with openssl. */
  @ParameterizedTest
  @CsvSource({
    "first, ac416de45d84aea2fd03a1b104fcdadb86bdf67ff9816492bbce2a8a9a026f9a",
    "next, e7b908630885f9affbcb30bcd68b00987febf0487c197cbce8286e18f0bea1bb"
  })
  void answersTheGoldenVectors(String secret, String answer) throws Exception {
    if (secret.equals("first")) {
      Files.delete(folder.resolve("linkedin.client-secret-next"));
    }

    HttpResponse<String> told = challenge(UUID);

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    assertThat(told.body())
        .isEqualTo(
            "{\"challengeCode\":\"%s\",\"challengeResponse\":\"%s\"}".formatted(UUID, answer));
  }

  @Test
  void bearsThatAnApplicationIsNamed() throws Exception {
    assertThat(ingest.get("/channels/linkedin?applicationId=77&challengeCode=" + UUID).body())
        .isEqualTo(challenge(UUID).body());
  }

  /** Whoever asks is told the MAC of a challenge; it must not open the other door. */
  @ParameterizedTest
  @ValueSource(strings = {"", "hmacsha256=", "hmacsha256={}", "{}", "two words", "890e4665_4dfe"})
  void answersNothingThatCouldBeSignedOfADelivery(String code) throws Exception {
    HttpResponse<String> told = challenge(code);

    assertThat(told.statusCode()).isEqualTo(400);
    assertThat(told.body()).doesNotContain("challengeResponse");
    assertThat(told.body())
        .doesNotContain(
            WebhookSignature.inHex(LinkedInNotice.bytes(code), IngestBench.NEXT_LINKEDIN_SECRET));
  }

  @Test
  void refusesWhatIsTooLongOrMissing() throws Exception {
    assertThat(challenge("a".repeat(65)).statusCode()).isEqualTo(400);
    assertThat(ingest.get("/channels/linkedin").statusCode()).isEqualTo(400);
  }

  @Test
  void answersNothingWhileNoSecretIsSet() throws Exception {
    Files.delete(folder.resolve("linkedin.client-secret"));
    Files.delete(folder.resolve("linkedin.client-secret-next"));

    assertThat(challenge(UUID).statusCode()).isEqualTo(503);
    assertThat(challenge(UUID).body()).doesNotContain("challengeResponse");
  }

  private HttpResponse<String> challenge(String code) throws Exception {
    return ingest.get(
        "/channels/linkedin?challengeCode=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
  }
}
