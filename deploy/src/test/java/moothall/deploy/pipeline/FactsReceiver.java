package moothall.deploy.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import moothall.deploy.standalone.Home;

/** A system of the council's that is told what has happened, and takes all of it. */
final class FactsReceiver implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "facts.webhook";

  private final HttpServer server;
  private final List<Fact> facts = new CopyOnWriteArrayList<>();

  /** What it was told, by the id under which it was. */
  record Fact(String id, String type, String caseId) {}

  FactsReceiver() throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode told = JSON.readTree(exchange.getRequestBody().readAllBytes());
      facts.add(
          new Fact(
              exchange.getRequestHeaders().getFirst("webhook-id"),
              told.path("type").asText(),
              told.path("data").path("caseId").asText()));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }

  /** Names it in the home's list of systems that want to be told. */
  void enterIn(Home home) throws IOException {
    Files.writeString(home.secrets().resolve(SECRET), "a secret of the dashboard, 32 characters");
    Files.writeString(
        list(home),
        """
        webhooks:
          - name: dashboard
            url: http://127.0.0.1:%d/facts
            secrets: [%s]
            facts: [case.opened, hide.confirmed, referral.changed, appeal.decided]
        """
            .formatted(server.getAddress().getPort(), SECRET));
  }

  static Path list(Home home) {
    return home.folder().resolve("webhooks.yaml");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
