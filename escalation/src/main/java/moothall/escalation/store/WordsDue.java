package moothall.escalation.store;

import java.time.Instant;
import moothall.escalation.domain.JudgedComment;

/** Until when the words of a comment are kept that has no case. */
@FunctionalInterface
public interface WordsDue {
  Instant of(JudgedComment comment);
}
