package moothall.escalation.actions;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import moothall.escalation.domain.ActionOutcome;

/**
 * Pages that their platform does not want to be asked about just now. While a page rests nothing is
 * sent for it, however many hides wait.
 */
final class PagesAtRest {

  private final Map<String, Instant> paused = new ConcurrentHashMap<>();
  private final Map<String, Refused> refused = new ConcurrentHashMap<>();
  private final Clock clock;

  PagesAtRest(Clock clock) {
    this.clock = clock;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared in constant time, by hand
  private record Refused(byte[] token, Instant until) {}

  /** The answer to whatever is asked of a page at rest; empty if it may be asked. */
  Optional<ActionOutcome> answer(String pageId, byte[] token) {
    Instant now = clock.instant();
    Refused standing = refused.get(pageId);
    if (standing != null
        && now.isBefore(standing.until())
        && MessageDigest.isEqual(standing.token(), token)) {
      return Optional.of(new ActionOutcome.AuthBroken());
    }
    Instant until = paused.get(pageId);
    return until != null && now.isBefore(until)
        ? Optional.of(new ActionOutcome.RetryAfter(Duration.between(now, until)))
        : Optional.empty();
  }

  /** A shorter pause never ends a longer one. */
  void pause(String pageId, Duration pause) {
    paused.merge(
        pageId, clock.instant().plus(pause), (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Whether this is news: it is to be said once, not once per comment. */
  boolean refuse(String pageId, byte[] token, Duration standstill) {
    Instant now = clock.instant();
    Refused before = refused.put(pageId, new Refused(token.clone(), now.plus(standstill)));
    return before == null || !now.isBefore(before.until());
  }
}
