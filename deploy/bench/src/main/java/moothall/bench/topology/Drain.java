package moothall.bench.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
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
    try (RecentRecords verdicts =
            new RecentRecords(
                engines.kafka(), id + "-count", Instant.now(), List.of(Topics.VERDICTS));
        KafkaStreams streams =
            new KafkaStreams(arm.topology(engines.serdes(), settings), settings)) {
      streams.start();
      return rate(verdicts, comments);
    }
  }

  private static double rate(RecentRecords verdicts, int comments) {
    int seen = 0;
    int before = 0;
    long began = 0;
    long last = System.nanoTime();
    while (seen < comments) {
      for (var _ : verdicts.next()) {
        seen++;
      }
      long now = System.nanoTime();
      if (seen > before) {
        if (before == 0) {
          began = now;
          comments -= seen;
          seen = 0;
        }
        last = now;
        before = Math.max(seen, 1);
      } else if (now - last > STANDSTILL.toNanos()) {
        throw new IllegalStateException(comments - seen + " comments are without a verdict");
      }
    }
    return comments / ((last - began) / 1e9);
  }
}
