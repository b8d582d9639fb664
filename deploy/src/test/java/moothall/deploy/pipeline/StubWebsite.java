package moothall.deploy.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.service.WebhookSignature;

/**
 * The callback side of a website that knows every comment. Its journal is what the outside world
 * saw, whatever Moothall says of itself.
 */
final class StubWebsite implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/callback/comments/";

  private final HttpServer server;
  private final byte[] secret;
  private final Map<String, String> status = new ConcurrentHashMap<>();
  private final Map<String, Integer> hides = new ConcurrentHashMap<>();
  private final Map<String, Instant> hiddenAt = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> hideActions = new ConcurrentHashMap<>();
  private final List<String> hiddenUnsealed = new CopyOnWriteArrayList<>();
  private final AtomicInteger faults = new AtomicInteger();
  private volatile Sealing sealing = id -> true;

  /** Asks, at the very moment a hide arrives, whether its evidence is sealed. */
  @FunctionalInterface
  interface Sealing {

    boolean isSealed(String nativeId) throws Exception;
  }

  StubWebsite(byte[] secret) throws IOException {
    this(secret, InetAddress.getLoopbackAddress());
  }

  /** Where containers reach it too. */
  StubWebsite(byte[] secret, InetAddress address) throws IOException {
    this.secret = secret.clone();
    this.server = HttpServer.create(new InetSocketAddress(address, 0), 0);
    server.createContext(PATH, this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String callback() {
    return "http://"
        + server.getAddress().getAddress().getHostAddress()
        + ":"
        + server.getAddress().getPort()
        + "/callback";
  }

  /** How often each comment went from visible to hidden. */
  Map<String, Integer> hides() {
    return Map.copyOf(hides);
  }

  /**
   * Which actions asked to hide each comment: more than one is one too many, whatever the stub made
   * of it.
   */
  Map<String, Set<String>> hideActions() {
    return Map.copyOf(hideActions);
  }

  /** Comments whose evidence was not sealed when the hide arrived. */
  List<String> hiddenUnsealed() {
    return List.copyOf(hiddenUnsealed);
  }

  /** The next request for a change, before anything is done. */
  void failOnce() {
    faults.set(1);
  }

  void watch(Sealing watched) {
    this.sealing = watched;
  }

  boolean isHidden(String nativeId) {
    return "hidden".equals(status.get(nativeId));
  }

  Instant hiddenAt(String nativeId) {
    return hiddenAt.getOrDefault(nativeId, Instant.MAX);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String signature = exchange.getRequestHeaders().getFirst(WebhookSignature.HEADER);
      boolean reads = exchange.getRequestMethod().equals("GET");
      byte[] signed =
          reads ? exchange.getRequestURI().getRawPath().getBytes(StandardCharsets.UTF_8) : body;
      if (!WebhookSignature.matches(signature, signed, secret)) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      if (!reads && faults.getAndSet(0) > 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      String id =
          URLDecoder.decode(
              exchange.getRequestURI().getRawPath().substring(PATH.length()),
              StandardCharsets.UTF_8);
      JsonNode wanted = reads ? JSON.createObjectNode() : JSON.readTree(body);
      if (!reads && !id.equals(wanted.path("id").asText())) {
        exchange.sendResponseHeaders(400, -1);
        return;
      }
      String now = reads ? status.getOrDefault(id, "visible") : change(id, wanted);
      byte[] answer = JSON.writeValueAsBytes(Map.of("id", id, "status", now));
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private String change(String id, JsonNode wanted) {
    String after = wanted.path("status").asText();
    if (after.equals("hidden")) {
      hideActions
          .computeIfAbsent(id, key -> ConcurrentHashMap.newKeySet())
          .add(wanted.path("actionId").asText());
      checkSealed(id);
    }
    if (after.equals("hidden") && !isHidden(id)) {
      // Before the state: whoever sees that it is hidden asks when that was.
      hiddenAt.put(id, Instant.now());
    }
    String before = status.put(id, after);
    if (after.equals("hidden") && !after.equals(before)) {
      hides.merge(id, 1, Integer::sum);
    }
    return after;
  }

  private void checkSealed(String id) {
    try {
      if (!sealing.isSealed(id)) {
        hiddenUnsealed.add(id);
      }
    } catch (Exception e) {
      hiddenUnsealed.add(id + ": " + e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
