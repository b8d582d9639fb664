package moothall.contracts.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent, in both envelopes that Meta documents. */
class InstagramWebhookTest {

  private static final InstagramComment COMMENT =
      new InstagramComment("17", "media", "16", "21", "jo.example", "Hello", Instant.EPOCH);

  private final AtomicReference<String> body = new AtomicReference<>("");
  private final AtomicReference<String> signature = new AtomicReference<>("");
  private HttpServer receiver;

  @BeforeEach
  void receive() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          signature.set(exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @ParameterizedTest
  @EnumSource(InstagramEnvelope.class)
  void tellsOfANewCommentAndNotWhenItWasWritten(InstagramEnvelope envelope) throws Exception {
    URI target = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
    try (InstagramWebhook webhook =
        new InstagramWebhook(target, "secret".getBytes(StandardCharsets.UTF_8), "1784")) {
      assertThat(webhook.deliver(COMMENT, envelope)).isEqualTo(200);
    }

    JsonNode entry = new ObjectMapper().readTree(body.get()).path("entry").path(0);
    JsonNode change = envelope == InstagramEnvelope.LIST ? entry.path("changes").path(0) : entry;
    assertThat(signature.get()).startsWith("sha256=").hasSize(71);
    assertThat(entry.path("id").asText()).isEqualTo("1784");
    assertThat(entry.has("changes")).isEqualTo(envelope == InstagramEnvelope.LIST);
    assertThat(change.path("field").asText()).isEqualTo("comments");
    assertThat(change.path("value").toString())
        .isEqualTo(
            "{\"id\":\"17\",\"from\":{\"id\":\"21\",\"username\":\"jo.example\"},\"media\":"
                + "{\"id\":\"media\",\"media_product_type\":\"FEED\"},\"parent_id\":\"16\","
                + "\"text\":\"Hello\"}");
  }
}
