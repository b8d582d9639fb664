package moothall.contracts.facebook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * The Graph API on a port of its own. Strict: what its documentation does not know is refused and
 * kept in {@link #violations()}, which a test should find empty.
 */
public final class GraphServer implements AutoCloseable {

  public static final String VERSION = "v26.0";

  private final HttpServer server;
  private final GraphRoutes routes;
  private final Deque<GraphFault> faults = new ConcurrentLinkedDeque<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final List<String> proofs = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean down;

  public GraphServer(GraphPage page) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.routes = new GraphRoutes(page, address().toString());
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** What a client takes as the base address. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next requests are answered so, one each. */
  public void next(GraphFault... coming) {
    faults.addAll(List.of(coming));
  }

  /** While it is down everything is answered with a bare 503. */
  public void setDown(boolean down) {
    this.down = down;
  }

  /** Comment ids without the post's before them, as Facebook sometimes has it. */
  public void spellIdsShort(boolean shortIds) {
    routes.spellIdsShort(shortIds);
  }

  /** Every request: method, blank, path after the version. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** Requests of this method for this id. */
  public long calls(String method, String id) {
    return calls.stream().filter((method + " " + id)::equals).count();
  }

  /** The {@code appsecret_proof} of every request, or {@code none}. */
  public List<String> proofs() {
    return List.copyOf(proofs);
  }

  /** What was asked that the documentation does not know. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      GraphRequest request = GraphRequest.of(exchange);
      calls.add(request.method() + " " + String.join("/", request.segments()));
      proofs.add(request.parameters().getOrDefault("appsecret_proof", "none"));
      GraphFault fault = down ? null : faults.poll();
      if (down) {
        respond(exchange, GraphRoutes.Response.bare(503));
      } else if (fault == null) {
        respond(exchange, routed(request));
      } else {
        misbehave(exchange, request, fault);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private GraphRoutes.Response routed(GraphRequest request) {
    GraphRoutes.Response response = routes.answer(request);
    if (response.violation()) {
      violations.add(request.method() + " " + request.segments() + " " + request.parameters());
    }
    return response;
  }

  private void misbehave(HttpExchange exchange, GraphRequest request, GraphFault fault)
      throws IOException, InterruptedException {
    GraphRoutes.Response done = fault.doesItFirst() ? routed(request) : null;
    switch (fault) {
      case IS_CUT_OFF_AFTER_DOING_IT -> exchange.close();
      case IS_SILENT_AFTER_DOING_IT -> closing.await();
      case TRICKLES_AFTER_DOING_IT -> trickle(exchange, done == null ? new byte[0] : done.body());
      case RATE_LIMITED -> {
        exchange.getResponseHeaders().add("X-Business-Use-Case-Usage", routes.spentUsage());
        respond(exchange, GraphFaultAnswers.of(fault));
      }
      default -> respond(exchange, GraphFaultAnswers.of(fault));
    }
  }

  private void trickle(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, body.length);
    for (byte each : body) {
      exchange.getResponseBody().write(each);
      exchange.getResponseBody().flush();
      if (closing.await(200, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private static void respond(HttpExchange exchange, GraphRoutes.Response response)
      throws IOException {
    byte[] body = response.body();
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
    exchange.getResponseHeaders().add("facebook-api-version", VERSION);
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
