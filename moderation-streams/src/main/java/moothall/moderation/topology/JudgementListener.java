package moothall.moderation.topology;

import java.time.Instant;
import moothall.moderation.verdict.Verdict;

/** Hears of every verdict as it is written; for counting only. */
@FunctionalInterface
public interface JudgementListener {

  JudgementListener UNHEARD = (verdict, receivedAt) -> {};

  void judged(Verdict verdict, Instant receivedAt);
}
