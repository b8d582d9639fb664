package moothall.escalation.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import moothall.service.WebhookSignature;

/**
 * A website that keeps the callback contract when it is in the mood; signatures it always checks.
 */
public final class MoodyWebsite implements AutoCloseable {

  public static final byte[] SECRET = "invented".getBytes(StandardCharsets.UTF_8);

  private static final String CONTEXT = "/callback/comments/";
  private static final String GONE = "gone";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How the next change is answered; afterwards all is well again. */
  public enum Mood {
    FAILS_AFTER_DOING_IT,
    FAILS_WITHOUT_DOING_IT,
    IS_SILENT_AFTER_DOING_IT,
    TALKS_NONSENSE_AFTER_DOING_IT,
    IS_CUT_OFF_AFTER_DOING_IT,
    TRICKLES_AFTER_DOING_IT,
    CONFIRMS_THE_WRONG_COMMENT,
    IS_BUSY,
    IS_GONE,
    DOES_NOT_KNOW_US,
    FORBIDS_IT,
    REFUSES_IT
  }

  private final HttpServer server;
  private final Map<String, String> statuses = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> replies = new ConcurrentHashMap<>();
  private final Deque<Mood> moods = new ConcurrentLinkedDeque<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean down;

  public MoodyWebsite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(CONTEXT, this::answer);
    server.start();
  }

  public String callback() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/callback";
  }

  public void next(Mood... coming) {
    moods.addAll(List.of(coming));
  }

  public void setDown(boolean down) {
    this.down = down;
  }

  public void put(String id, String status) {
    statuses.put(id, status);
  }

  /** As if it had never been there. */
  public void forget(String id) {
    statuses.put(id, GONE);
  }

  public String status(String id) {
    return statuses.getOrDefault(id, "visible");
  }

  public long requests(String method, String id) {
    return requests.stream().filter(it -> it.equals(method + " " + id)).count();
  }

  /** What was replied to the comment, under the id of the action. */
  public Map<String, String> replies(String id) {
    return replies.getOrDefault(id, Map.of());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      URI uri = exchange.getRequestURI();
      String raw = uri.getRawPath();
      List<String> path = List.of(raw.substring(CONTEXT.length()).split("/", -1));
      String id = URLDecoder.decode(path.getFirst(), StandardCharsets.UTF_8);
      boolean look = exchange.getRequestMethod().equals("GET");
      requests.add(exchange.getRequestMethod() + " " + id);
      byte[] signed = look ? raw.getBytes(StandardCharsets.UTF_8) : body;
      String signature = exchange.getRequestHeaders().getFirst(WebhookSignature.HEADER);
      if (!WebhookSignature.matches(signature, signed, SECRET)) {
        respond(exchange, 401, "");
      } else if (down) {
        respond(exchange, 503, "down");
      } else if (status(id).equals(GONE)) {
        respond(exchange, 404, "");
      } else if (look && path.size() == 3) {
        boolean there = replies(id).containsKey(path.getLast());
        respond(exchange, there ? 200 : 404, there ? json(id, "published") : "");
      } else if (look) {
        respond(exchange, 200, json(id, status(id)));
      } else {
        change(exchange, id, JSON.readTree(body));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Carries out what is asked; gives what it then confirms. */
  private String carryOut(String id, JsonNode body) {
    String wanted = body.path("status").asText("published");
    switch (wanted) {
      case "published" ->
          replies
              .computeIfAbsent(id, _ -> new ConcurrentHashMap<>())
              .put(body.path("actionId").asText(), body.path("text").asText());
      case "deleted" -> statuses.put(id, GONE);
      default -> statuses.put(id, wanted);
    }
    return json(id, wanted);
  }

  private void change(HttpExchange exchange, String id, JsonNode body)
      throws IOException, InterruptedException {
    Mood mood = moods.poll();
    if (mood == null) {
      respond(exchange, 200, carryOut(id, body));
      return;
    }
    switch (mood) {
      case FAILS_AFTER_DOING_IT -> {
        carryOut(id, body);
        respond(exchange, 500, "oops");
      }
      case FAILS_WITHOUT_DOING_IT -> respond(exchange, 502, "oops");
      case IS_SILENT_AFTER_DOING_IT -> {
        carryOut(id, body);
        closing.await();
      }
      case TALKS_NONSENSE_AFTER_DOING_IT -> {
        carryOut(id, body);
        respond(exchange, 200, "<html>Welcome!</html>");
      }
      case IS_CUT_OFF_AFTER_DOING_IT -> {
        carryOut(id, body);
        exchange.close();
      }
      case TRICKLES_AFTER_DOING_IT ->
          trickle(exchange, carryOut(id, body).getBytes(StandardCharsets.UTF_8));
      case CONFIRMS_THE_WRONG_COMMENT ->
          respond(exchange, 200, json("other", body.path("status").asText()));
      case IS_BUSY -> {
        exchange.getResponseHeaders().add("Retry-After", "0");
        respond(exchange, 429, "");
      }
      case IS_GONE -> respond(exchange, 404, "");
      case DOES_NOT_KNOW_US -> respond(exchange, 401, "");
      case FORBIDS_IT -> respond(exchange, 403, "");
      case REFUSES_IT -> respond(exchange, 409, "");
    }
  }

  private void trickle(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, body.length);
    for (byte each : body) {
      exchange.getResponseBody().write(each);
      exchange.getResponseBody().flush();
      if (closing.await(200, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private static String json(String id, String status) {
    return "{\"id\":\"" + id + "\",\"status\":\"" + status + "\"}";
  }

  private static void respond(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
