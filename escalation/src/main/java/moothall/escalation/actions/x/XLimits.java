package moothall.escalation.actions.x;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How much of its patience X has left, as it says with every answer. */
final class XLimits {

  /** Where X does not say how long. */
  static final Duration UNSAID = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private XLimits() {}

  /** Until the window ends; X counts seconds since 1970 by its own clock. */
  static Optional<Duration> untilReset(HttpHeaders headers, Instant now) {
    return number(headers, "x-rate-limit-reset")
        .map(reset -> Duration.between(now, Instant.ofEpochSecond(reset)))
        .map(wait -> wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait)
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  /** Whether the next request would be one too many. */
  static boolean areSpent(HttpHeaders headers) {
    return number(headers, "x-rate-limit-remaining").filter(left -> left == 0).isPresent();
  }

  private static Optional<Long> number(HttpHeaders headers, String name) {
    return headers
        .firstValue(name)
        .filter(it -> it.length() <= 12 && !it.isEmpty())
        .filter(it -> it.chars().allMatch(c -> c >= '0' && c <= '9'))
        .map(Long::parseLong);
  }
}
