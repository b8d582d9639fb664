package moothall.ingest.x;

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

/** By what the council and X know one another. */
class XChallengeTest {

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
    "first, foo, LH8VsP0mkoXbd0ok+y3JpBxr2inuDHmCFECpcCGNY+o=",
    "first, MjNhZDMxYmYtOWE3=, IDKMNzOs1xRdlDRdpIiPByKFDNYR5cyywO6ARUvFa1k=",
    "first, a-b_c.d~e/f+g, 5k54wVgrxGh9bkb3DPtAdib70+q5rxWHrJGBIYjAfSM=",
    "next, foo, Z+dR4CQebqi47+c0DYjKNl+pJXQOxzkxgGFnakczfVI=",
    "next, MjNhZDMxYmYtOWE3=, RTEVFwuIjynoxSSb4HSkM/SpK4hfT29cf4AajdYz6uU=",
    "next, a-b_c.d~e/f+g, 1+XiQnBJ7a0m8w8eF3mUiurBViqD0A4bgRwJ4/c/cc8="
  })
  void answersTheGoldenVectors(String secret, String token, String answer) throws Exception {
    if (secret.equals("first")) {
      Files.delete(folder.resolve("x.consumer-secret-next"));
    }

    HttpResponse<String> told = challenge(token);

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    assertThat(told.body()).isEqualTo("{\"response_token\":\"sha256=" + answer + "\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "{\"data\":{}}", "<b>", "[1]", "\"a\""})
  void answersNothingThatCouldBeADelivery(String token) throws Exception {
    HttpResponse<String> told = challenge(token);

    assertThat(told.statusCode()).isEqualTo(400);
    assertThat(told.body()).doesNotContain("sha256=");
    assertThat(ingest.get("/channels/x").statusCode()).isEqualTo(400);
    assertThat(challenge("a".repeat(257)).statusCode()).isEqualTo(400);
  }

  /** Whoever asks is told the MAC of a challenge; it must not open the other door. */
  @Test
  void takesNoChallengeForADelivery() throws Exception {
    String answer = challenge("aChallenge").body();
    String signature = answer.substring(answer.indexOf("sha256="), answer.lastIndexOf('"'));
    byte[] body = XEvent.bytes("aChallenge");
    assertThat(signature)
        .isEqualTo(WebhookSignature.inBase64(body, IngestBench.NEXT_CONSUMER_SECRET));

    assertThat(ingest.deliverAsX(body, signature).statusCode()).isEqualTo(401);
    assertThat(ingest.published.deadLetters).isEmpty();
  }

  @Test
  void answersNothingWhileNoSecretIsSet() throws Exception {
    Files.delete(folder.resolve("x.consumer-secret"));
    Files.delete(folder.resolve("x.consumer-secret-next"));

    assertThat(challenge("a").statusCode()).isEqualTo(503);
    assertThat(challenge("a").body()).doesNotContain("sha256=");
  }

  @Test
  void acceptsEitherSecretWhileOneIsReplaced() throws Exception {
    byte[] body = XEvent.bytes(XEvent.REPLY);
    String old = WebhookSignature.inBase64(body, IngestBench.CONSUMER_SECRET);
    String next = WebhookSignature.inBase64(body, IngestBench.NEXT_CONSUMER_SECRET);

    assertThat(ingest.deliverAsX(body, old).statusCode()).isEqualTo(200);
    assertThat(ingest.deliverAsX(body, next).statusCode()).isEqualTo(200);
    Files.delete(folder.resolve("x.consumer-secret"));
    assertThat(ingest.deliverAsX(body, old).statusCode()).isEqualTo(401);
    assertThat(ingest.deliverAsX(body, next).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> challenge(String token) throws Exception {
    return ingest.get("/channels/x?crc_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
  }
}
