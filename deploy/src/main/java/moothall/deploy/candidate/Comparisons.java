package moothall.deploy.candidate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import moothall.deploy.standalone.Ports;
import moothall.deploy.verdicts.LocalKafka;
import moothall.deploy.verdicts.RecentRecords;
import moothall.events.VerdictReached;
import moothall.schemas.Topics;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the comparison of every candidate that was tried, from the verdicts since a moment. */
public final class Comparisons {

  private Comparisons() {}

  /**
   * Those of the system on these ports.
   *
   * @param remaining hears now and then how many records lie ahead
   * @throws IllegalStateException if Kafka gives nothing for half a minute though there is more
   */
  public static CandidateResults of(Ports ports, Instant since, LongConsumer remaining) {
    LocalKafka kafka = new LocalKafka(ports);
    Deserializer<VerdictReached> verdicts = kafka.serdes().deserializer(Topics.VERDICTS);
    Map<String, Comparison> byModel = new TreeMap<>();
    try (RecentRecords records =
        new RecentRecords(
            kafka.connection(), "moothall-candidate", since, List.of(Topics.VERDICTS))) {
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
