package moothall.bench.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moothall.bench.engines.Engines;
import moothall.service.Secrets;
import moothall.service.tracing.Collector;
import moothall.service.tracing.TracesConfig;

/** A stream on a broker of its own, so that the headers count as well, seen in one way. */
final class Seeing implements AutoCloseable {

  /** As the Prometheus that we ship does. */
  private static final Duration SCRAPED = Duration.ofSeconds(10);

  /**
   * As ingest does without a setting, 50 a second, of the 5,000 that the stream takes about. By the
   * clock it would be fewer, since the backlog is written faster than it is worked off.
   */
  private static final int ONE_IN = 100;

  private static final int THREADS = 2;

  private final How how;
  private final StreamArm stream;
  private final Path folder;
  private final IdleCollector idle;
  private final Engines engines;

  /** How it is seen. */
  enum How {
    /** Nothing is counted, timed, read or traced. */
    UNSEEN("unseen"),
    /** All metrics, read as Prometheus does, and one comment in a hundred traced. */
    AS_IT_SHIPS("as it ships"),
    /** All metrics, and every comment traced. */
    EVERY_COMMENT("every comment traced");

    private final String label;

    How(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  Seeing(How how, StreamArm stream, Path folder, IdleCollector idle) throws IOException {
    this.how = how;
    this.stream = stream;
    this.folder = folder;
    this.idle = idle;
    this.engines = new Engines(folder.resolve(how.name()));
  }

  How how() {
    return how;
  }

  /** Comments that wait. */
  void fill(List<String> comments) {
    try (Collector ingest = collector(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
      Backlog.fill(engines, comments, ingest.traces(), how == How.AS_IT_SHIPS ? ONE_IN : 1);
    }
  }

  /**
   * Works all of them off.
   *
   * @throws IllegalStateException if a step of a trace was lost: it would have cost nothing
   */
  Drain.Cost drain(int comments, int round) {
    String id = how.name().toLowerCase(Locale.ROOT) + "-" + round;
    if (how == How.UNSEEN) {
      return new Drain(engines, folder).run(stream, id, comments, THREADS);
    }
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Drain.Cost cost;
    try (Collector collector = collector(registry)) {
      cost =
          new Drain(engines, folder)
              .run(
                  settings -> stream.seen(engines.serdes(), settings, registry, collector.traces()),
                  Optional.of(new Drain.Read(registry, SCRAPED)),
                  id,
                  comments,
                  THREADS);
    }
    double dropped =
        registry.get("moothall.spans.dropped").counters().stream()
            .mapToDouble(Counter::count)
            .sum();
    if (dropped > 0) {
      throw new IllegalStateException(
          "%.0f steps did not get to the collector (expected: none)".formatted(dropped));
    }
    return cost;
  }

  private Collector collector(PrometheusMeterRegistry registry) {
    return Collector.of(
        new TracesConfig(
            how == How.UNSEEN ? null : idle.endpoint(), 1, Integer.MAX_VALUE, null, null),
        new Secrets(folder),
        "moderation",
        registry);
  }

  @Override
  public void close() {
    engines.close();
  }
}
