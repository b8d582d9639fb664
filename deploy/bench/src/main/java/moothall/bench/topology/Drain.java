package moothall.bench.topology;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import moothall.bench.engines.Engines;
import moothall.deploy.verdicts.RecentRecords;
import moothall.moderation.topology.QuarantineListener;
import moothall.moderation.topology.StreamSettings;
import moothall.schemas.Topics;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** Lets one stream work off the whole backlog, from the first verdict to the last. */
final class Drain {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final Duration STANDSTILL = Duration.ofMinutes(2);

  private final Engines engines;
  private final Path folder;

  Drain(Engines engines, Path folder) {
    this.engines = engines;
    this.folder = folder;
  }

  /**
   * What it took.
   *
   * @param rate comments a second
   * @param micros processor time of the whole process for one comment, the broker's included
   */
  record Cost(double rate, double micros) {}

  /**
   * Works it off.
   *
   * @param id of the stream, new for each run, so that it begins at the beginning
   * @throws IllegalStateException if a comment is left without a verdict
   */
  Cost run(StreamArm arm, String id, int comments, int threads) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    return run(
        settings -> arm.topology(engines.serdes(), settings, registry),
        arm.isCounted() ? Optional.of(new Read(registry, Duration.ofSeconds(1))) : Optional.empty(),
        id,
        comments,
        threads);
  }

  /** A registry, and how often somebody reads it. */
  record Read(PrometheusMeterRegistry registry, Duration every) {}

  /** Any stream; the registry is read, if there is one. */
  Cost run(
      Function<Properties, Topology> stream,
      Optional<Read> read,
      String id,
      int comments,
      int threads) {
    Properties settings =
        new StreamSettings(engines.kafka(), id, folder.resolve(id), threads)
            .properties(QuarantineListener.UNHEARD);
    try (RecentRecords verdicts =
            new RecentRecords(
                engines.kafka(), id + "-count", Instant.now(), List.of(Topics.VERDICTS));
        KafkaStreams streams = new KafkaStreams(stream.apply(settings), settings);
        Scraper _ =
            read.map(it -> Scraper.of(streams, it.registry(), it.every())).orElse(Scraper.IDLE)) {
      streams.start();
      return cost(verdicts, comments);
    }
  }

  /** From the first batch of verdicts, which is not counted, to the last. */
  private static Cost cost(RecentRecords verdicts, int comments) {
    int first = await(verdicts);
    long began = System.nanoTime();
    long cpu = PROCESS.getProcessCpuTime();
    int seen = first;
    while (seen < comments) {
      seen += await(verdicts);
    }
    return new Cost(
        (comments - first) / ((System.nanoTime() - began) / 1e9),
        (PROCESS.getProcessCpuTime() - cpu) / 1e3 / (comments - first));
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
