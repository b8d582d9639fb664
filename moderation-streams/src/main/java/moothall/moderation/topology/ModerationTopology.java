package moothall.moderation.topology;

import java.time.Clock;
import java.util.Properties;
import moothall.events.CommentReceived;
import moothall.events.RemarkKept;
import moothall.events.SignalRaised;
import moothall.events.VerdictReached;
import moothall.moderation.conduct.AcrossComments;
import moothall.moderation.verdict.Judge;
import moothall.schemas.AvroSerdes;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import moothall.service.tracing.Traces;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;

/** The table of contents: what happens to a comment between Kafka and Kafka. */
public final class ModerationTopology {

  /** Room for the key, the headers and the batch around a value. */
  private static final int OVERHEAD = 4096;

  private final AvroSerdes serdes;
  private final JudgeComments judgeComments;
  private final KeepRemarks keepRemarks;
  private final LookAcrossComments lookAcrossComments;
  private final LookAcrossComments lookAcrossAuthors;
  private final Clock clock;

  /** Each listener hears of what its stage has done. */
  public ModerationTopology(
      AvroSerdes serdes,
      Judge judge,
      JudgementListener listener,
      AcrossComments across,
      SignalListener signalListener,
      Traces traces,
      Clock clock) {
    this.serdes = serdes;
    this.judgeComments = new JudgeComments(judge, listener, traces);
    this.keepRemarks = new KeepRemarks(across);
    this.lookAcrossComments =
        LookAcrossComments.ofOneAuthor(across.windows(), signalListener, traces);
    this.lookAcrossAuthors =
        LookAcrossComments.ofSeveralAuthors(across.windows(), signalListener, traces);
    this.clock = clock;
  }

  /** The settings are needed here so that Kafka refuses a store or topic without a name of ours. */
  public Topology build(Properties settings) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));

    KStream<String, CommentReceived> comments = readComments(builder);
    KStream<String, CommentReceived> fresh = DropRedeliveries.from(comments);
    KStream<String, VerdictReached> verdicts = judgeComments.in(fresh);
    writeVerdicts(verdicts);

    KStream<String, RemarkKept> remarks = keepRemarks.byAuthor(verdicts);
    KStream<String, SignalRaised> signals = lookAcrossComments.in(remarks);
    writeSignals(signals, "write-signals");

    KStream<String, RemarkKept> groups = keepRemarks.byGroup(verdicts);
    KStream<String, SignalRaised> ofSeveral = lookAcrossAuthors.in(groups);
    writeSignals(ofSeveral, "write-signals-of-several");

    return builder.build(settings);
  }

  private KStream<String, CommentReceived> readComments(StreamsBuilder builder) {
    return builder.stream(
        Topics.COMMENTS_RECEIVED.name(),
        Consumed.with(Serdes.String(), serdes.of(Topics.COMMENTS_RECEIVED))
            .withTimestampExtractor(new ClampedTime(clock))
            .withName("read-comments"));
  }

  private void writeVerdicts(KStream<String, VerdictReached> verdicts) {
    Serde<VerdictReached> bounded =
        Serdes.serdeFrom(
            new BoundedSerializer<>(
                serdes.serializer(Topics.VERDICTS), Topic.MAX_RECORD_BYTES - OVERHEAD),
            serdes.deserializer(Topics.VERDICTS));
    verdicts.to(
        Topics.VERDICTS.name(), Produced.with(Serdes.String(), bounded).withName("write-verdicts"));
  }

  private void writeSignals(KStream<String, SignalRaised> signals, String name) {
    signals.to(
        Topics.SIGNALS.name(),
        Produced.with(Serdes.String(), serdes.of(Topics.SIGNALS)).withName(name));
  }
}
