package moothall.moderation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import moothall.schemas.AvroSerdes;
import moothall.schemas.Topics;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the genuine client makes of a registry's answers, and what we make of that. */
class UnwillingRegistryTest {

  private static final byte[] OF_SCHEMA_SEVEN = {0, 0, 0, 0, 7, 1, 2, 3};

  private HttpServer registry;

  @BeforeEach
  void start() throws IOException {
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.start();
  }

  @AfterEach
  void stop() {
    registry.stop(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | {\"error_code\":40403,\"message\":\"Schema 7 not found\"} | RESUME",
        "404 | <html>nobody lives here</html> | FAIL",
        "401 | {\"error_code\":401,\"message\":\"Unauthorized\"} | FAIL",
        "403 | {\"error_code\":40301,\"message\":\"Forbidden\"} | FAIL",
        "409 | {\"error_code\":409,\"message\":\"Conflict\"} | FAIL",
        "502 | <html>bad gateway</html> | FAIL",
        "200 | {\"schema\":\"{ | FAIL"
      })
  void setsAsideOnlyWhatTheRegistryDoesNotKnow(int status, String body, Result result)
      throws IOException {
    answer(status, body);

    RuntimeException trouble = read();

    var handler = new QuarantineUndecodable();
    assertThat(QuarantineTest.decode(handler, trouble).result()).isEqualTo(result);
  }

  private void answer(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    registry.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private RuntimeException read() throws IOException {
    String url = "http://127.0.0.1:" + registry.getAddress().getPort();
    try (var client = new CachedSchemaRegistryClient(List.of(url), 10, Map.of());
        var reader = new AvroSerdes(client, url).deserializer(Topics.COMMENTS_RECEIVED)) {
      return catchThrowableOfType(
          RuntimeException.class,
          () -> reader.deserialize(Topics.COMMENTS_RECEIVED.name(), OF_SCHEMA_SEVEN));
    }
  }
}
