package moothall.escalation.failpoints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import moothall.escalation.actions.MoodyWebsite;
import moothall.service.WebhookSignature;

/**
 * The town's website, in the process that does not die. What it has seen is what the outside world
 * has seen, whatever escalation says of itself.
 */
final class WatchedWebsite implements AutoCloseable {

  static final byte[] SECRET = MoodyWebsite.SECRET;
  private static final String CONTEXT = "/callback/comments/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Predicate<String> sealed;
  private final Map<String, String> status = new ConcurrentHashMap<>();
  private final Map<String, Integer> hidden = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> actions = new ConcurrentHashMap<>();
  private final List<String> unsealed = new CopyOnWriteArrayList<>();
  private volatile Runnable uponTheFirst = () -> {};

  /** Asks at the very moment a hide arrives whether the comment is sealed. */
  WatchedWebsite(Predicate<String> sealed) throws IOException {
    this.sealed = sealed;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(CONTEXT, this::answer);
    server.start();
  }

  String callback() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/callback";
  }

  /** Done once, when the first change has been carried out and before it is answered. */
  void uponTheFirst(Runnable done) {
    uponTheFirst = done;
  }

  /** How often each comment went from visible to hidden. */
  Map<String, Integer> hidden() {
    return hidden;
  }

  /** Under how many actions each was asked to be hidden. */
  Map<String, Set<String>> actions() {
    return actions;
  }

  /** Those that were not sealed when their hide arrived. */
  List<String> unsealed() {
    return unsealed;
  }

  String status(String id) {
    return status.getOrDefault(id, "visible");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getRawPath();
      boolean look = exchange.getRequestMethod().equals("GET");
      byte[] signed = look ? path.getBytes(StandardCharsets.UTF_8) : body;
      String signature = exchange.getRequestHeaders().getFirst(WebhookSignature.HEADER);
      if (!WebhookSignature.matches(signature, signed, SECRET)) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      String id = URLDecoder.decode(path.substring(CONTEXT.length()), StandardCharsets.UTF_8);
      if (!look) {
        change(id, JSON.readTree(body));
        Runnable then = uponTheFirst;
        uponTheFirst = () -> {};
        then.run();
      }
      byte[] answer = JSON.writeValueAsBytes(Map.of("id", id, "status", status(id)));
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private void change(String id, JsonNode wanted) {
    String after = wanted.path("status").asText();
    String before = status.put(id, after);
    if (after.equals("hidden")) {
      actions
          .computeIfAbsent(id, _ -> new ConcurrentSkipListSet<>())
          .add(wanted.path("actionId").asText());
      if (!after.equals(before)) {
        hidden.merge(id, 1, Integer::sum);
      }
      if (!sealed.test(id)) {
        unsealed.add(id);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
