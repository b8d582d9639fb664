package moothall.moderation.topology;

import moothall.events.CommentReceived;
import moothall.events.VerdictReached;
import moothall.moderation.codec.CommentCodec;
import moothall.moderation.codec.VerdictCodec;
import moothall.moderation.policy.Action;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Verdict;
import moothall.service.tracing.Step;
import moothall.service.tracing.TraceHeader;
import moothall.service.tracing.Traces;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Hands every comment to the core and its verdict on, which goes on with the comment's trace. */
record JudgeComments(Judge judge, JudgementListener listener, Traces traces) {

  KStream<String, VerdictReached> in(KStream<String, CommentReceived> comments) {
    return comments.processValues(Judging::new, Named.as("judge-comments"));
  }

  private final class Judging
      extends ContextualFixedKeyProcessor<String, CommentReceived, VerdictReached> {

    @Override
    public void process(FixedKeyRecord<String, CommentReceived> record) {
      Step step = traces.next(TraceHeader.of(record.headers()), "judge");
      VerdictReached verdict = judge(record.value(), step);
      context()
          .forward(
              record.withValue(verdict).withHeaders(TraceHeader.replaced(record.headers(), step)));
    }
  }

  private VerdictReached judge(CommentReceived received, Step step) {
    try {
      return judged(received, step);
    } catch (RuntimeException bug) {
      step.failed();
      throw bug;
    } finally {
      step.close();
    }
  }

  private VerdictReached judged(CommentReceived received, Step step) {
    Verdict verdict = judge.judge(CommentCodec.comment(received));
    listener.judged(verdict, received.getReceivedAt());
    step.on(received.getPage().getPlatform(), received.getPage().getPageId())
        .ended(outcome(verdict.strongestAction()));
    return VerdictCodec.event(received, verdict);
  }

  /**
   * A trace is about one comment, and whoever reads traces need not be one of those who may know
   * what was referred, or that anything was.
   */
  private static String outcome(Action strongest) {
    return switch (strongest) {
      case NONE, FLAG, HIDE -> strongest.name();
      case ESCALATE,
          REFER_HATE,
          REFER_TERROR,
          REFER_POLICE,
          REFER_PREVENT,
          REFER_SAFEGUARDING,
          REPORT_IWF ->
          "PERSON";
    };
  }
}
