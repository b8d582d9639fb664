package moothall.bench.topology;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import moothall.bench.engines.Engines;
import moothall.deploy.verdicts.RecentRecords;
import moothall.moderation.topology.QuarantineListener;
import moothall.moderation.topology.StreamSettings;
import moothall.schemas.Topics;
import org.apache.kafka.streams.KafkaStreams;

/** Lets one stream work off the whole backlog, from the first verdict to the last. */
final class Drain {

  private static final Duration STANDSTILL = Duration.ofMinutes(2);

  private final Engines engines;
  private final Path folder;

  Drain(Engines engines, Path folder) {
    this.engines = engines;
    this.folder = folder;
  }

  /**
   * Comments a second.
   *
   * @param id of the stream, new for each run, so that it begins at the beginning
   * @throws IllegalStateException if a comment is left without a verdict
   */
  double run(StreamArm arm, String id, int comments, int threads) {
    Properties settings =
        new StreamSettings(engines.kafka(), id, folder.resolve(id), threads)
            .properties(QuarantineListener.UNHEARD);
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (RecentRecords verdicts =
            new RecentRecords(
                engines.kafka(), id + "-count", Instant.now(), List.of(Topics.VERDICTS));
        KafkaStreams streams =
            new KafkaStreams(arm.topology(engines.serdes(), settings, registry), settings);
        Scraper _ = arm.isCounted() ? Scraper.of(streams, registry) : Scraper.IDLE) {
      streams.start();
      return rate(verdicts, comments);
    }
  }

  /** From the first batch of verdicts, which is not counted, to the last. */
  private static double rate(RecentRecords verdicts, int comments) {
    int first = await(verdicts);
    long began = System.nanoTime();
    int seen = first;
    while (seen < comments) {
      seen += await(verdicts);
    }
    return (comments - first) / ((System.nanoTime() - began) / 1e9);
  }

  /** How many came, at least one. */
  private static int await(RecentRecords verdicts) {
    long deadline = System.nanoTime() + STANDSTILL.toNanos();
    while (System.nanoTime() < deadline) {
      int came = 0;
      for (var _ : verdicts.next()) {
        came++;
      }
      if (came > 0) {
        return came;
      }
    }
    throw new IllegalStateException(
        "no verdict for two minutes (expected: one for every comment that waits)");
  }
}
