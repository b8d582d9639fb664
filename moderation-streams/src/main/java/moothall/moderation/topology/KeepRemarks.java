package moothall.moderation.topology;

import java.util.Optional;
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
 * Leaves the words behind and brings together what one author wrote. Behind the verdict: what goes
 * wrong or is slow from here on holds up no hide.
 */
record KeepRemarks(AcrossComments across) {

  private static final Logger LOG = LoggerFactory.getLogger(KeepRemarks.class);

  KStream<String, RemarkKept> of(KStream<String, VerdictReached> verdicts) {
    return verdicts
        .flatMap((id, verdict) -> remark(verdict).stream().toList(), Named.as("keep-remarks"))
        .repartition(
            Repartitioned.with(Serdes.String(), RemarkSerde.create())
                .withName("remarks-by-author"));
  }

  /**
   * The verdict is written by now: a comment that cannot be laid beside others is no dead letter.
   */
  private Optional<KeyValue<String, RemarkKept>> remark(VerdictReached verdict) {
    try {
      return RemarkCodec.subject(verdict)
          .flatMap(subject ->
              RemarkCodec.kept(subject, verdict, across).map(it -> KeyValue.pair(subject, it)));
    } catch (RuntimeException bug) {
      LOG.error("a comment was not laid beside others: {}", bug.getClass().getName());
      return Optional.empty();
    }
  }
}
