package moothall.deploy.candidate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import moothall.deploy.verdicts.RecentRecords;
import moothall.events.VerdictReached;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the comparison of every candidate that was tried, from the verdicts since a moment. */
public final class Comparisons {

  private Comparisons() {}

  /**
   * Those of the verdicts in this Kafka.
   *
   * @param remaining hears now and then how many records lie ahead
   * @throws IllegalStateException if Kafka gives nothing for half a minute though there is more
   */
  public static CandidateResults of(
      KafkaConnection kafka, AvroSerdes serdes, Instant since, LongConsumer remaining) {
    Deserializer<VerdictReached> verdicts = serdes.deserializer(Topics.VERDICTS);
    Map<String, Comparison> byModel = new TreeMap<>();
    try (RecentRecords records =
        new RecentRecords(kafka, "moothall-candidate", since, List.of(Topics.VERDICTS))) {
      records.readAll(
          record -> add(verdicts.deserialize(record.topic(), record.value()), byModel), remaining);
    }
    return new CandidateResults(byModel);
  }

  private static void add(VerdictReached verdict, Map<String, Comparison> byModel) {
    if (verdict.getCandidate() != null) {
      byModel
          .computeIfAbsent(verdict.getCandidate().getModel(), _ -> new Comparison())
          .add(verdict, verdict.getCandidate());
    }
  }
}
