package moothall.moderation.topology;

import java.util.List;
import java.util.function.Function;
import moothall.events.RemarkKept;
import moothall.events.VerdictReached;
import moothall.moderation.codec.RemarkCodec;
import moothall.moderation.conduct.AcrossComments;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves the words behind and brings together what one author wrote, and what several wrote that
 * says the same, means the same person or stands in one thread. Behind the verdict: what goes wrong
 * or is slow from here on holds up no hide.
 */
record KeepRemarks(AcrossComments across) {

  private static final Logger LOG = LoggerFactory.getLogger(KeepRemarks.class);

  KStream<String, RemarkKept> byAuthor(KStream<String, VerdictReached> verdicts) {
    return verdicts
        .flatMap((id, verdict) -> kept(verdict, this::ofAuthor), Named.as("keep-remarks"))
        .repartition(named("remarks-by-author"));
  }

  KStream<String, RemarkKept> byGroup(KStream<String, VerdictReached> verdicts) {
    return verdicts
        .flatMap(
            (id, verdict) -> kept(verdict, this::ofGroups), Named.as("keep-remarks-of-several"))
        .repartition(named("remarks-by-group"));
  }

  private static Repartitioned<String, RemarkKept> named(String name) {
    return Repartitioned.with(Serdes.String(), RemarkSerde.create()).withName(name);
  }

  private List<KeyValue<String, RemarkKept>> ofAuthor(VerdictReached verdict) {
    return RemarkCodec.subject(verdict)
        .flatMap(subject ->
            RemarkCodec.kept(subject, verdict, across)
                .filter(it -> across.concernsItsAuthor(RemarkCodec.remark(it)))
                .map(it -> KeyValue.pair(subject, it)))
        .stream()
        .toList();
  }

  private List<KeyValue<String, RemarkKept>> ofGroups(VerdictReached verdict) {
    return RemarkCodec.ofSeveral(verdict, across).entrySet().stream()
        .map(it -> KeyValue.pair(it.getKey(), it.getValue()))
        .toList();
  }

  /**
   * The verdict is written by now: a comment that cannot be laid beside others is no dead letter.
   */
  private static List<KeyValue<String, RemarkKept>> kept(
      VerdictReached verdict, Function<VerdictReached, List<KeyValue<String, RemarkKept>>> keep) {
    try {
      return keep.apply(verdict);
    } catch (RuntimeException bug) {
      LOG.error("a comment was not laid beside others: {}", bug.getClass().getName());
      return List.of();
    }
  }
}
