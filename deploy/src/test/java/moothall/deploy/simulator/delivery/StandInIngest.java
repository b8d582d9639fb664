package moothall.deploy.simulator.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import moothall.service.WebhookSignature;
import org.jspecify.annotations.Nullable;

/** Moothall's side of the website channel: notes what it is told, answers as it was asked to. */
public final class StandInIngest implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final byte[] secret;
  private final HttpServer server;
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  /** One request. */
  public record Told(String method, String path, JsonNode body, boolean signed, int answered) {}

  public StandInIngest(byte[] secret) throws IOException {
    this.secret = secret;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next request is answered so; after the last of these, 202. */
  public StandInIngest answering(int... statuses) {
    for (int status : statuses) {
      answers.add(status);
    }
    return this;
  }

  public Told awaitRequest() throws InterruptedException {
    Told request = told.poll(10, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("nothing was told within 10 seconds");
    }
    return request;
  }

  public boolean heardNothingMore() {
    return told.isEmpty();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      @Nullable Integer asked = answers.poll();
      int status = asked == null ? 202 : asked;
      String signature = exchange.getRequestHeaders().getFirst(WebhookSignature.HEADER);
      byte[] answer = "{\"detail\":\"Because it is a test.\"}".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
      told.add(
          new Told(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              JSON.readTree(body),
              WebhookSignature.matches(signature, body, secret),
              status));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
