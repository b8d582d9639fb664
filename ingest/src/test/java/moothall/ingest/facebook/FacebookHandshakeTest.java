package moothall.ingest.facebook;

import static moothall.ingest.facebook.MetaDelivery.COMMENT;
import static moothall.ingest.facebook.MetaDelivery.added;
import static moothall.ingest.facebook.MetaDelivery.body;
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

/** By what the council and Meta know one another. */
class FacebookHandshakeTest {

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

  @Test
  void answersMetasHandshakeWithItsChallenge() throws Exception {
    HttpResponse<String> answer = handshake("subscribe", IngestBench.VERIFY_TOKEN, "1158201444");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("1158201444");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
  }

  @ParameterizedTest
  @CsvSource({
    "subscribe, another word, 1158201444, 403",
    "subscribe, '', 1158201444, 403",
    "unsubscribe, an invented word, 1158201444, 400",
    "subscribe, an invented word, <b>1158201444, 400",
    "subscribe, an invented word, '', 400"
  })
  void refusesAnyOtherHandshake(String mode, String word, String challenge, int status)
      throws Exception {
    HttpResponse<String> answer = handshake(mode, word, challenge);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("1158201444", IngestBench.VERIFY_TOKEN);
  }

  @Test
  void refusesEveryHandshakeWhileNoWordIsSet() throws Exception {
    Files.delete(folder.resolve("facebook.verify-token"));

    assertThat(handshake("subscribe", "", "1158201444").statusCode()).isEqualTo(403);
  }

  @Test
  void acceptsEitherSecretWhileOneIsReplaced() throws Exception {
    byte[] body = body(added(COMMENT, "a"));
    String old = WebhookSignature.of(body, IngestBench.APP_SECRET);
    String next = WebhookSignature.of(body, IngestBench.NEXT_APP_SECRET);

    assertThat(ingest.deliverAsMeta(body, old).statusCode()).isEqualTo(200);
    assertThat(ingest.deliverAsMeta(body, next).statusCode()).isEqualTo(200);
    Files.delete(folder.resolve("facebook.app-secret"));
    assertThat(ingest.deliverAsMeta(body, old).statusCode()).isEqualTo(401);
    assertThat(ingest.deliverAsMeta(body, next).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> handshake(String mode, String word, String challenge)
      throws Exception {
    return ingest.get(
        "/channels/facebook?hub.mode=%s&hub.verify_token=%s&hub.challenge=%s"
            .formatted(
                mode,
                URLEncoder.encode(word, StandardCharsets.UTF_8),
                URLEncoder.encode(challenge, StandardCharsets.UTF_8)));
  }
}
