package moothall.contracts.serving;

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
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A platform on a port of its own. Strict: what its documentation does not know is refused and kept
 * in {@link #violations()}, which a test should find empty. A platform adds its routes, its faults
 * and its state; its constructor ends with {@link #open()}.
 *
 * @param <F> the platform's own faults, beside those of any line
 */
public abstract class ContractServer<F> implements AutoCloseable {

  private static final long MILLIS_PER_BYTE = 200;
  private static final int TRICKLE_OF_NOTHING = 64;

  private final HttpServer server;
  private final Deque<Coming<F>> faults = new ConcurrentLinkedDeque<>();
  private final Journal journal = new Journal();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean down;

  /** Takes any free port; nothing is answered there yet. */
  protected ContractServer() {
    this(0);
  }

  /** Takes this port, or with 0 any free one; nothing is answered there yet. */
  protected ContractServer(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private sealed interface Coming<F> {
    record OfTheLine<F>(LineFault fault) implements Coming<F> {}

    record OfThePlatform<F>(F fault) implements Coming<F> {}
  }

  protected final void open() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** The answer when all is well, refusals of what is wrong included. */
  protected abstract Answer routed(Request request);

  /** The answer under a fault of the platform; {@code doIt} carries the request out first. */
  protected abstract Answer misbehave(F fault, Supplier<Answer> doIt);

  /** Whether a fault may meet the request; one that it may not meet waits for the next. */
  protected boolean mayBeMet(Request request) {
    return true;
  }

  /** What the platform adds to each of its answers. */
  protected Answer dressed(Answer answer) {
    return answer;
  }

  /** What a client takes as the base address. */
  public final URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next requests are answered so, one each. */
  public final void next(LineFault... coming) {
    for (LineFault each : coming) {
      faults.add(new Coming.OfTheLine<>(each));
    }
  }

  /** The next requests are answered so, one each. */
  @SafeVarargs
  public final void next(F... coming) {
    for (F each : coming) {
      faults.add(new Coming.OfThePlatform<>(each));
    }
  }

  /** While it is down everything is answered with a bare 503. */
  public final void setDown(boolean down) {
    this.down = down;
  }

  /** Every request since the start, unless only some are kept. */
  public final List<Request> journal() {
    return journal.all();
  }

  /** From now on only so many requests are kept, the last ones: for a server that runs for days. */
  public final void keepRequests(int last) {
    journal.keep(last);
  }

  /** Every request that is kept: method, blank, path. */
  public final List<String> calls() {
    return journal.all().stream().map(Request::line).toList();
  }

  /** What was asked that the documentation does not know. */
  public final List<String> violations() {
    return List.copyOf(violations);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = Request.of(exchange);
      journal.add(request);
      Coming<F> coming = down || !mayBeMet(request) ? null : faults.poll();
      switch (coming) {
        case null -> respond(exchange, down ? Answer.bare(503) : kept(request));
        case Coming.OfTheLine<F>(var fault) -> breakDown(exchange, request, fault);
        case Coming.OfThePlatform<F>(var fault) ->
            respond(exchange, misbehave(fault, () -> kept(request)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer kept(Request request) {
    Answer answer = routed(request);
    if (answer.violation()) {
      violations.add(request.line() + " " + request.query() + " " + request.form());
    }
    return answer;
  }

  private void breakDown(HttpExchange exchange, Request request, LineFault fault)
      throws IOException, InterruptedException {
    Answer done = fault == LineFault.FAILS_WITHOUT_DOING_IT ? Answer.bare(502) : kept(request);
    switch (fault) {
      case IS_CUT_OFF_AFTER_DOING_IT -> exchange.close();
      case IS_SILENT_AFTER_DOING_IT -> closing.await();
      case TRICKLES_AFTER_DOING_IT -> trickle(exchange, done.body());
      case FAILS_WITHOUT_DOING_IT -> respond(exchange, done);
      case FAILS_AFTER_DOING_IT -> respond(exchange, Answer.bare(500));
      case SAYS_NOTHING_AFTER_DOING_IT -> respond(exchange, Answer.bare(200));
      case TALKS_NONSENSE_AFTER_DOING_IT ->
          respond(exchange, Answer.text(200, "text/html", "<html>Welcome!</html>"));
    }
  }

  private void trickle(HttpExchange exchange, byte[] answer)
      throws IOException, InterruptedException {
    byte[] body = answer.length == 0 ? new byte[TRICKLE_OF_NOTHING] : answer;
    exchange.sendResponseHeaders(200, body.length);
    for (byte each : body) {
      exchange.getResponseBody().write(each);
      exchange.getResponseBody().flush();
      if (closing.await(MILLIS_PER_BYTE, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private void respond(HttpExchange exchange, Answer plain) throws IOException {
    Answer answer = dressed(plain);
    byte[] body = answer.body();
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public final void close() {
    closing.countDown();
    server.stop(0);
  }
}
