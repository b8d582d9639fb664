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

/**
 * Leaves the words behind and brings together what one author wrote. Behind the verdict: what goes
 * wrong or is slow from here on holds up no hide.
 */
record KeepRemarks(AcrossComments across) {

  KStream<String, RemarkKept> of(KStream<String, VerdictReached> verdicts) {
    return verdicts
        .flatMap((id, verdict) -> remark(verdict).stream().toList(), Named.as("keep-remarks"))
        .repartition(
            Repartitioned.with(Serdes.String(), RemarkSerde.create())
                .withName("remarks-by-author"));
  }

  private Optional<KeyValue<String, RemarkKept>> remark(VerdictReached verdict) {
    return RemarkCodec.subject(verdict)
        .flatMap(subject ->
            RemarkCodec.kept(subject, verdict, across).map(it -> KeyValue.pair(subject, it)));
  }
}
