package moothall.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoverageByPageTest {

  /** It has read all that came, and asks other pages than this one now. */
  private static final String LONG_THERE =
      """
      [{"page": "town", "platform": "website", "status": "APPROVED", "received": 90, "decided": 80,
        "setAside": 1, "waiting": 9, "oldestWaitingSeconds": 300,
        "askedAt": "2026-11-22T09:00:00Z", "askedSince": "2026-11-15T09:00:00Z", "listed": 40,
        "found": 2}]
      """;

  /** It was started a moment ago, has asked the page, and has not read yet what came before. */
  private static final String JUST_STARTED =
      """
      [{"page": "town", "platform": "website", "status": "APPROVED", "received": 3, "decided": 3,
        "setAside": 0, "waiting": 0, "oldestWaitingSeconds": null,
        "askedAt": "2026-11-22T10:00:00Z", "askedSince": "2026-11-15T10:00:00Z", "listed": 41,
        "found": 1}]
      """;

  private static final String HAS_NOT_ASKED =
      """
      [{"page": "town", "platform": "website", "status": "APPROVED", "received": 0, "decided": 0,
        "setAside": 0, "waiting": 0, "oldestWaitingSeconds": null, "askedAt": null,
        "askedSince": null, "listed": null, "found": 0}]
      """;

  private final List<HttpServer> running = new ArrayList<>();
  private final List<String> silent = new ArrayList<>();

  @AfterEach
  void stop() {
    running.forEach(it -> it.stop(0));
  }

  @Test
  void believesTheInstanceThatHasReadMostWhatWaitsAndTheOneThatAskedLastWhatWasListed()
      throws Exception {
    List<List<String>> orders =
        List.of(
            List.of(LONG_THERE, JUST_STARTED, HAS_NOT_ASKED),
            List.of(HAS_NOT_ASKED, JUST_STARTED, LONG_THERE),
            List.of(JUST_STARTED, HAS_NOT_ASKED, LONG_THERE));
    for (List<String> order : orders) {
      List<String> instances = new ArrayList<>();
      for (String told : order) {
        instances.add(instance(told));
      }

      JsonNode page = new CoverageByPage(silent::add).of(instances).iterator().next();

      assertThat(page.path("received").asInt()).isEqualTo(90);
      assertThat(page.path("decided").asInt()).isEqualTo(80);
      assertThat(page.path("setAside").asInt()).isEqualTo(1);
      assertThat(page.path("waiting").asInt()).isEqualTo(9);
      assertThat(page.path("oldestWaitingSeconds").asLong()).isEqualTo(300);
      assertThat(page.path("askedAt").asText()).isEqualTo("2026-11-22T10:00:00Z");
      assertThat(page.path("askedSince").asText()).isEqualTo("2026-11-15T10:00:00Z");
      assertThat(page.path("listed").asInt()).isEqualTo(41);
      assertThat(page.path("found").asInt()).isEqualTo(3);
    }
    assertThat(running).hasSize(9);
    assertThat(silent).isEmpty();
  }

  private String instance(String told) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/coverage",
        exchange -> {
          byte[] body = told.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    running.add(server);
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
