package moothall.bench.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import moothall.bench.engines.Engines;
import moothall.bench.topology.Backlog;
import moothall.events.CommentReceived;
import moothall.events.VerdictReached;
import moothall.moderation.codec.CommentCodec;
import moothall.moderation.codec.VerdictCodec;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PolicyFiles;
import moothall.moderation.packs.PolicyLoader;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.verdict.Judge;
import moothall.schemas.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Verdicts that wait in Kafka before anybody takes them in. */
final class WaitingVerdicts {

  private WaitingVerdicts() {}

  /**
   * Judges the comments by the rules that ship and leaves the verdicts where the stream would.
   *
   * @return how many of them ask for anything
   */
  static int fill(Engines engines, List<String> comments) {
    Instant now = Clock.systemUTC().instant();
    Judge judge = judge(now);
    int asking = 0;
    try (Producer<String, VerdictReached> producer =
        new KafkaProducer<>(
            engines.kafka().producer("bench-verdicts"),
            new StringSerializer(),
            engines.serdes().serializer(Topics.VERDICTS))) {
      for (int i = 0; i < comments.size(); i++) {
        CommentReceived comment = Backlog.comment(i, comments.get(i), now);
        VerdictReached verdict =
            VerdictCodec.event(comment, judge.judge(CommentCodec.comment(comment)));
        asking += verdict.getActions().contains(Action.NONE.name()) ? 0 : 1;
        var _ =
            producer.send(
                new ProducerRecord<>(Topics.VERDICTS.name(), comment.getCommentId(), verdict));
      }
      producer.flush();
    }
    return asking;
  }

  private static Judge judge(Instant now) {
    PolicyLoader loader = new PolicyLoader(PolicyFiles.shipped(), ModeCalendar.day(now));
    return switch (loader.loadRulesOnly()) {
      case LoadedPolicy.Unusable bad -> throw new IllegalStateException(bad.explanation());
      case LoadedPolicy.Ready ready -> ready.judge(DetectorFailures.UNHEARD);
    };
  }
}
