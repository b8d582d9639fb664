package moothall.service.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import moothall.service.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorTest {

  private static final int TOO_MANY = 1_000;
  private static final int MANY = 1_000_000;
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(200);

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CountDownLatch silence = new CountDownLatch(1);
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private volatile int status = 200;
  private volatile boolean silent;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    silence.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      tokens.add(
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
              .orElse("none"));
      if (silent) {
        silence.await();
      }
      exchange.sendResponseHeaders(status, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void makesNoTraceWithoutAnEndpoint(String endpoint) {
    try (Collector collector = of(new TracesConfig(endpoint, 1, MANY, null, null))) {
      assertThat(begun(collector)).isSameAs(Step.NONE);
    }

    assertThat(dropped("queue-full") + dropped("not-sent")).as("there, at zero").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"collector:4318", "ftp://collector.example/", "http://", "a b"})
  void refusesAnEndpointThatIsNoAddress(String endpoint) {
    assertThatThrownBy(() -> of(new TracesConfig(endpoint, 1, MANY, null, null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the setting moothall.traces.endpoint is no address (expected: as"
                + " http://collector.example:4318/v1/traces)");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void refusesARatioThatIsNone(double ratio) {
    assertThatThrownBy(() -> new TracesConfig(null, ratio, MANY, null, null))
        .hasMessageContaining("moothall.traces.ratio")
        .hasMessageContaining("expected: from 0 to 1");
  }

  @Test
  void takesNoneOfTheCommentsAtARatioOfZero() {
    try (Collector collector = of(new TracesConfig(endpoint(), 0, MANY, null, null))) {
      assertThat(begun(collector)).isSameAs(Step.NONE);
    }
  }

  @Test
  void refusesANumberThatTracesNothing() {
    assertThatThrownBy(() -> new TracesConfig(null, 1, 0, null, null))
        .hasMessageContaining("moothall.traces.most-per-second is 0")
        .hasMessageContaining("expected: 1 or more");
  }

  @Test
  void beginsNoMoreThanSoManyASecondAndGoesOnWithAllThatAreBegun() {
    try (Collector collector = of(new TracesConfig(endpoint(), 1, 1, null, null));
        Step first = begun(collector)) {
      assertThat(Stream.generate(() -> begun(collector)).limit(200).anyMatch(Step.NONE::equals))
          .as("200 at once, unless they take minutes")
          .isTrue();
      assertThat(collector.traces().next(first.traceparent(), "judge")).isNotSameAs(Step.NONE);
    }
  }

  @Test
  void goesOnWithWhatIsOfATraceAndWithNothingElse() {
    try (Collector collector = of(new TracesConfig(endpoint(), 1, MANY, null, null));
        Step first = begun(collector)) {
      Traces traces = collector.traces();
      String trace = first.traceparent().orElseThrow().substring(3, 35);
      assertThat(traces.next(first.traceparent(), "judge").traceparent())
          .hasValueSatisfying(it -> assertThat(it).contains(trace));
      assertThat(traces.next(Optional.empty(), "judge")).isSameAs(Step.NONE);
      assertThat(traces.next(Optional.of("nonsense"), "judge")).isSameAs(Step.NONE);
      assertThat(traces.next(Optional.of("00-" + trace + "-0123456789abcdef-00"), "judge"))
          .as("of one that is not taken")
          .isSameAs(Step.NONE);
    }
  }

  @Test
  void sendsWhatWaitsBeforeItCloses() throws IOException {
    Files.writeString(folder.resolve("traces.token"), "a-token\n");
    try (Collector collector = of(new TracesConfig(endpoint(), 1, MANY, null, "traces.token"))) {
      begun(collector).close();
    }

    assertThat(tokens).containsExactly("Bearer a-token");
    assertThat(dropped("queue-full") + dropped("not-sent")).isZero();
  }

  @Test
  void saysWhichTokenIsMissing() {
    assertThatThrownBy(() -> of(new TracesConfig(endpoint(), 1, MANY, null, "traces.token")))
        .hasMessageContaining("the secret traces.token is not set")
        .hasMessageContaining("expected: the collector's token");
  }

  @Test
  void countsWhatTheCollectorRefuses() {
    status = 400;
    try (Collector collector = of(new TracesConfig(endpoint(), 1, MANY, null, null))) {
      begun(collector).close();
    }

    assertThat(dropped("not-sent")).isEqualTo(1);
  }

  /** It answers nothing until all have ended: whoever waited for it would never get there. */
  @Test
  void holdsNobodyUpAndCountsWhatDoesNotFitWhileTheCollectorIsSilent() {
    silent = true;
    try (Collector collector = of(new TracesConfig(endpoint(), 1, MANY, null, null))) {
      for (int i = 0; i < Collector.MOST_WAITING + TOO_MANY; i++) {
        begun(collector).close();
      }
      assertThat(dropped("queue-full")).isEqualTo(TOO_MANY);
      silence.countDown();
    }

    assertThat(dropped("not-sent")).as("the rest, once it speaks").isZero();
  }

  @Test
  void endsThoughTheCollectorIsSilent() {
    silent = true;
    try (Collector collector = of(new TracesConfig(endpoint(), 1, MANY, null, null), SHORT)) {
      begun(collector).close();
    }

    assertThat(silence.getCount()).as("it is silent still").isOne();
  }

  private Collector of(TracesConfig config) {
    return of(config, LONG);
  }

  private Collector of(TracesConfig config, Duration patience) {
    return Collector.of(config, new Secrets(folder), "test", meters, patience);
  }

  private String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
  }

  private static Step begun(Collector collector) {
    return collector.traces().first("receive", Instant.now());
  }

  private double dropped(String reason) {
    return meters.get("moothall.spans.dropped").tag("reason", reason).counter().count();
  }
}
