package moothall.escalation.domain;

import java.time.Duration;
import moothall.escalation.domain.NextStep.LookFirst;
import moothall.escalation.domain.NextStep.SendAgain;
import moothall.escalation.domain.NextStep.Settle;

/**
 * How long a platform is asked before a person is.
 *
 * @param tries requests of any sort, looking included, before giving up
 * @param first wait after the first failure; it doubles from there
 * @param longest wait that is never exceeded, whatever the platform asks for
 */
public record Patience(int tries, Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 16;

  /** The step after {@code tried} requests, the last of which came to {@code outcome}. */
  public NextStep after(ActionOutcome outcome, int tried) {
    return switch (outcome) {
      case ActionOutcome.Done() -> new Settle(Settlement.DONE);
      case ActionOutcome.AlreadyDone() -> new Settle(Settlement.ALREADY_DONE);
      case ActionOutcome.PartiallyHidden() -> new Settle(Settlement.PARTIALLY_HIDDEN);
      case ActionOutcome.Held() -> new Settle(Settlement.HELD);
      case ActionOutcome.Gone() -> new Settle(Settlement.GONE);
      case ActionOutcome.Unsupported() -> new Settle(Settlement.UNSUPPORTED);
      case ActionOutcome.AuthBroken() -> new Settle(Settlement.AUTH_BROKEN);
      case ActionOutcome.Forbidden() -> new Settle(Settlement.FORBIDDEN);
      case ActionOutcome.Rejected() -> new Settle(Settlement.REJECTED);
      case ActionOutcome.RetryAfter(Duration pause) ->
          tried >= tries ? gaveUp() : new SendAgain(atMostLongest(longer(pause, backoff(tried))));
      case ActionOutcome.UnknownOutcome() ->
          tried >= tries ? gaveUp() : new LookFirst(backoff(tried));
    };
  }

  private static Settle gaveUp() {
    return new Settle(Settlement.GAVE_UP);
  }

  private Duration backoff(int tried) {
    int doublings = Math.clamp(tried - 1L, 0, MOST_DOUBLINGS);
    return atMostLongest(first.multipliedBy(1L << doublings));
  }

  private Duration atMostLongest(Duration wait) {
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
