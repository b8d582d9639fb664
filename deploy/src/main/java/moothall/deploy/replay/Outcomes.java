package moothall.deploy.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.deploy.verdicts.RecentRecords;
import moothall.events.VerdictReached;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the verdicts and dead letters of the last seven days, committed records only, and keeps
 * what concerns one file. Seven days is how long the stream remembers a version: within them a
 * repeated replay counts what the first one caused, and a second verdict is a fault.
 */
final class Outcomes implements AutoCloseable {

  private static final Duration MEMORY = Duration.ofDays(7);

  private final RecentRecords records;
  private final Deserializer<VerdictReached> verdicts;
  private final Map<CommentVersionId, Integer> judged = new HashMap<>();
  private final Set<String> deadLetterKeys = new HashSet<>();

  Outcomes(KafkaConnection kafka, Deserializer<VerdictReached> verdicts, Instant now) {
    this.records =
        new RecentRecords(
            kafka,
            "moothall-replay",
            now.minus(MEMORY),
            List.of(Topics.VERDICTS, Topics.DEAD_LETTERS));
    this.verdicts = verdicts;
  }

  /** Reads what has come since the last call. */
  void readOn() {
    for (ConsumerRecord<byte[], byte[]> record : records.next()) {
      if (record.topic().equals(Topics.VERDICTS.name())) {
        VerdictReached verdict = verdicts.deserialize(record.topic(), record.value());
        judged.merge(
            new CommentVersionId(
                verdict.getComment().getCommentId(), verdict.getComment().getVersion()),
            1,
            Integer::sum);
      } else if (record.key() != null) {
        deadLetterKeys.add(new String(record.key(), StandardCharsets.UTF_8));
      }
    }
  }

  Tally tally(Set<CommentVersionId> accepted, long rejected) {
    long withVerdict = 0;
    long deadLetters = 0;
    long repeated = 0;
    for (CommentVersionId version : accepted) {
      int count = judged.getOrDefault(version, 0);
      withVerdict += Math.min(count, 1);
      repeated += Math.max(count - 1, 0);
      deadLetters += count == 0 && deadLetterKeys.contains(version.commentId()) ? 1 : 0;
    }
    return new Tally(accepted.size(), rejected, withVerdict, deadLetters, repeated);
  }

  @Override
  public void close() {
    records.close();
  }
}
