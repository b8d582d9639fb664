package moothall.bench.topology;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;

/** Reads all metrics of a stream, Kafka's own included, as Prometheus does every ten seconds. */
interface Scraper extends AutoCloseable {

  Scraper IDLE = () -> {};

  @Override
  void close();

  /** The first time after a second, so that no run is too short for any. */
  static Scraper of(KafkaStreams streams, PrometheusMeterRegistry registry, Duration every) {
    KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
    metrics.bindTo(registry);
    ScheduledExecutorService reading = Executors.newSingleThreadScheduledExecutor();
    var _ =
        reading.scheduleAtFixedRate(
            registry::scrape, 1_000, every.toMillis(), TimeUnit.MILLISECONDS);
    return () -> {
      reading.shutdownNow();
      metrics.close();
    };
  }
}
