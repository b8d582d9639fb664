package moothall.moderation.topology;

import moothall.events.CommentReceived;
import moothall.events.VerdictReached;
import moothall.moderation.codec.CommentCodec;
import moothall.moderation.codec.VerdictCodec;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Verdict;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** Hands every comment to the core and its verdict on. */
record JudgeComments(Judge judge, JudgementListener listener) {

  KStream<String, VerdictReached> in(KStream<String, CommentReceived> comments) {
    return comments.mapValues(this::judge, Named.as("judge-comments"));
  }

  private VerdictReached judge(CommentReceived received) {
    Verdict verdict = judge.judge(CommentCodec.comment(received));
    listener.judged(verdict, received.getReceivedAt());
    return VerdictCodec.event(received, verdict);
  }
}
