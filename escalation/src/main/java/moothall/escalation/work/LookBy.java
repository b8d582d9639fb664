package moothall.escalation.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.Waiting;

/**
 * By when a person must have looked at a case, in half the time where many answer the comment. The
 * clocks run at all hours and never pause.
 *
 * @param within how long that may take, from priority 1 to priority 5
 * @param urgentPages ids of pages on which it may take half as long
 */
public record LookBy(List<Duration> within, Set<String> urgentPages) {

  public static final int PRIORITIES = 5;

  public LookBy {
    within = List.copyOf(within);
    urgentPages = Set.copyOf(urgentPages);
    if (within.size() != PRIORITIES || within.stream().anyMatch(it -> !it.isPositive())) {
      throw new IllegalArgumentException(
          "look-within: " + within + " (expected: five durations, for priority 1 to 5)");
    }
  }

  /** What is decided waits for nobody: then it is when the case was opened. */
  public Instant due(Case it) {
    return it.waiting().since().stream()
        .map(since -> since.at().plus(allowed(it, since)))
        .min(Comparator.naturalOrder())
        .orElse(it.openedAt());
  }

  private Duration allowed(Case it, Waiting.Since since) {
    Duration usual = within.get(Math.clamp(since.priority(), 1, PRIORITIES) - 1);
    boolean urgent = urgentPages.contains(it.opening().pageId()) || it.work().isMuchAnswered();
    return urgent ? usual.dividedBy(2) : usual;
  }
}
