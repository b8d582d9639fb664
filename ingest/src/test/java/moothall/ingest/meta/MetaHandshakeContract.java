package moothall.ingest.meta;

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

/** By what the council and each of its apps at Meta know one another. */
public abstract class MetaHandshakeContract {

  @TempDir Path folder;
  private IngestBench ingest;

  protected abstract AppOfTheContract app();

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
    Files.delete(folder.resolve(app().channel() + ".verify-token"));

    assertThat(handshake("subscribe", "", "1158201444").statusCode()).isEqualTo(403);
  }

  @Test
  void acceptsEitherSecretWhileOneIsReplaced() throws Exception {
    assertThat(deliver(app().secret())).isEqualTo(200);
    assertThat(deliver(app().next())).isEqualTo(200);
    Files.delete(folder.resolve(app().channel() + ".app-secret"));
    assertThat(deliver(app().secret())).isEqualTo(401);
    assertThat(deliver(app().next())).isEqualTo(200);
  }

  @Test
  void doesNotTakeTheWordOfAnotherApp() throws Exception {
    Files.writeString(folder.resolve(app().channel() + ".verify-token"), "a word of its own");

    assertThat(handshake("subscribe", IngestBench.VERIFY_TOKEN, "1").statusCode()).isEqualTo(403);
    assertThat(handshake("subscribe", "a word of its own", "1").statusCode()).isEqualTo(200);
  }

  private int deliver(byte[] secret) throws Exception {
    byte[] body = app().bytes("body");
    String signature = WebhookSignature.of(body, secret);
    return ingest.deliver(app().channel(), MetaWebhook.SIGNATURE, signature, body).statusCode();
  }

  private HttpResponse<String> handshake(String mode, String word, String challenge)
      throws Exception {
    return ingest.get(
        "/channels/%s?hub.mode=%s&hub.verify_token=%s&hub.challenge=%s"
            .formatted(
                app().channel(),
                mode,
                URLEncoder.encode(word, StandardCharsets.UTF_8),
                URLEncoder.encode(challenge, StandardCharsets.UTF_8)));
  }
}
