package moothall.escalation.domain;

import java.time.Duration;
import java.util.stream.IntStream;
import moothall.escalation.domain.NextStep.LookFirst;
import moothall.escalation.domain.NextStep.SendAgain;
import moothall.escalation.domain.NextStep.Settle;

/**
 * How long a platform is asked, and when a person is told that it takes long.
 *
 * @param tries requests of any sort, looking included, before a person is told
 * @param first wait after the first failure; it doubles from there
 * @param longest wait that is never exceeded, whatever the platform asks for
 * @param giveUpAfter time since the decision after which a platform that still does not answer
 *     usefully is asked no more
 */
public record Patience(int tries, Duration first, Duration longest, Duration giveUpAfter) {

  private static final int MOST_DOUBLINGS = 16;

  /** How long it has been tried: requests of any sort, and the time since the decision. */
  public record Effort(int tried, Duration time) {}

  /** Whether a person should know that the platform does not answer usefully. */
  public boolean isWorthTelling(Effort soFar) {
    return soFar.tried() >= tries;
  }

  /** How long a platform may be without a useful answer before a person is told. */
  public Duration untilTelling() {
    return IntStream.range(1, tries).mapToObj(this::backoff).reduce(Duration.ZERO, Duration::plus);
  }

  /** The step after what was tried so far, the last of which came to {@code outcome}. */
  public NextStep after(ActionOutcome outcome, Effort soFar) {
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
          isOver(soFar)
              ? new Settle(Settlement.GAVE_UP)
              : new SendAgain(atMostLongest(longer(pause, backoff(soFar.tried()))));
      case ActionOutcome.UnknownOutcome() ->
          isOver(soFar) ? new Settle(Settlement.GAVE_UP) : new LookFirst(backoff(soFar.tried()));
    };
  }

  /** The step after a look that showed nothing: an earlier request may have come through. */
  public NextStep afterLookingInVain(ActionOutcome why, Effort soFar) {
    return switch (after(why, soFar)) {
      case SendAgain(var wait) -> new LookFirst(wait);
      // That it may not look says nothing about what was done before.
      case Settle(var settlement) when settlement.leftItAsItWas() ->
          new Settle(Settlement.UNCONFIRMED);
      case NextStep other -> other;
    };
  }

  /** After a long sleep of our own the platform still gets all its tries. */
  private boolean isOver(Effort soFar) {
    return soFar.tried() >= tries && soFar.time().compareTo(giveUpAfter) >= 0;
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
