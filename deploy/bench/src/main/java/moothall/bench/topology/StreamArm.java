package moothall.bench.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import moothall.events.CommentReceived;
import moothall.events.VerdictReached;
import moothall.moderation.ModerationMetrics;
import moothall.moderation.codec.CommentCodec;
import moothall.moderation.codec.VerdictCodec;
import moothall.moderation.conduct.AcrossComments;
import moothall.moderation.conduct.Windows;
import moothall.moderation.content.Comment;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.packs.PolicyLoader;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.topology.JudgementListener;
import moothall.moderation.topology.ModerationTopology;
import moothall.moderation.topology.SignalListener;
import moothall.moderation.verdict.Policy;
import moothall.moderation.verdict.Provenance;
import moothall.schemas.AvroSerdes;
import moothall.schemas.Topics;
import moothall.service.tracing.Traces;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** One stream from comments to verdicts. */
enum StreamArm {
  /** Reads, writes an empty verdict, keeps nothing: what Kafka Streams itself costs. */
  PASS_THROUGH("pass-through"),
  /** The product's topology without the encoder. */
  RULES("rules"),
  /** The same, looking at nothing across comments. */
  RULES_ALONE("rules, no windows"),
  /**
   * The product's topology with everything counted and timed as the service does, and read once a
   * second.
   */
  RULES_COUNTED("rules, metrics on"),
  /** The product's topology as it ships. */
  RULES_AND_ENCODER("rules and encoder");

  private final String label;

  StreamArm(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean isCounted() {
    return this == RULES_COUNTED;
  }

  /** Counts into the registry where the arm is one that counts. */
  Topology topology(AvroSerdes serdes, Properties settings, MeterRegistry registry) {
    return switch (this) {
      case PASS_THROUGH -> passingThrough(serdes, settings);
      case RULES, RULES_AND_ENCODER -> judging(policy(), serdes, settings, true);
      case RULES_ALONE -> judging(policy(), serdes, settings, false);
      case RULES_COUNTED -> RULES.seen(serdes, settings, registry, Traces.OFF);
    };
  }

  /** What it judges by: the rules that ship, and beside them the encoder. */
  LoadedPolicy.Ready policy() {
    return switch (this == RULES_AND_ENCODER ? loader().load() : loader().loadRulesOnly()) {
      case LoadedPolicy.Unusable bad -> throw new IllegalStateException(bad.explanation());
      case LoadedPolicy.Ready ready -> ready;
    };
  }

  private static PolicyLoader loader() {
    return new PolicyLoader(PolicyFiles.shipped(), ModeCalendar.day(Clock.systemUTC().instant()));
  }

  private static Topology judging(
      LoadedPolicy.Ready policy, AvroSerdes serdes, Properties settings, boolean acrossComments) {
    return new ModerationTopology(
            serdes,
            policy.judge(DetectorFailures.UNHEARD),
            JudgementListener.UNHEARD,
            acrossComments
                ? policy.across()
                : new AcrossComments(Windows.NONE, policy.across().people()),
            SignalListener.UNHEARD,
            Traces.OFF,
            Clock.systemUTC())
        .build(settings);
  }

  /** The same with everything counted and timed, and traced if traces are made. */
  Topology seen(AvroSerdes serdes, Properties settings, MeterRegistry registry, Traces traces) {
    ModerationMetrics metrics = new ModerationMetrics(registry, Clock.systemUTC());
    LoadedPolicy.Ready policy = policy();
    return new ModerationTopology(
            serdes,
            policy.around(metrics::timed).judge(metrics),
            metrics,
            policy.across(),
            metrics,
            traces,
            Clock.systemUTC())
        .build(settings);
  }

  private static Topology passingThrough(AvroSerdes serdes, Properties settings) {
    Policy nothing = new Policy(new Provenance("none", Provenance.RULES_ONLY));
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
    builder.stream(
            Topics.COMMENTS_RECEIVED.name(),
            Consumed.with(Serdes.String(), serdes.of(Topics.COMMENTS_RECEIVED)).withName("read"))
        .mapValues(received -> unjudged(nothing, received), Named.as("pass-on"))
        .to(
            Topics.VERDICTS.name(),
            Produced.with(Serdes.String(), serdes.of(Topics.VERDICTS)).withName("write"));
    return builder.build(settings);
  }

  private static VerdictReached unjudged(Policy nothing, CommentReceived received) {
    Comment comment = CommentCodec.comment(received);
    return VerdictCodec.event(received, nothing.judge(List.of(), comment));
  }
}
