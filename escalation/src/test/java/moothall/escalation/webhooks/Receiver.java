package moothall.escalation.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** A system outside that behaves as it is told to, and keeps what it was sent. */
final class Receiver implements AutoCloseable {

  /** What came. */
  record Told(String path, String id, String timestamp, String signature, String body) {}

  /** What it does with a request. */
  enum Mood {
    TAKE,
    FAIL,
    SEND_ELSEWHERE,
    HANG_UP
  }

  private final HttpServer server;
  private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Mood> moods = new ArrayDeque<>();

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/moothall";
  }

  /** What it does next, in this order; after that it takes what comes. */
  void will(Mood... next) {
    moods.addAll(List.of(next));
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  void forget() {
    told.clear();
    moods.clear();
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    told.add(
        new Told(
            exchange.getRequestURI().getPath(),
            header(exchange, "webhook-id"),
            header(exchange, "webhook-timestamp"),
            header(exchange, "webhook-signature"),
            new String(body, StandardCharsets.UTF_8)));
    Mood mood = moods.isEmpty() ? Mood.TAKE : moods.removeFirst();
    switch (mood) {
      case TAKE -> exchange.sendResponseHeaders(204, -1);
      case FAIL -> exchange.sendResponseHeaders(500, -1);
      case SEND_ELSEWHERE -> {
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(307, -1);
      }
      case HANG_UP -> throw new IOException("hangs up");
    }
    exchange.close();
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name.toLowerCase(Locale.ROOT));
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
