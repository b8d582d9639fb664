package moothall.escalation.actions;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import moothall.escalation.domain.Patience;

/**
 * How platforms are asked.
 *
 * @param workers how many platforms can be waited for at a time
 * @param deadline how long one request may take
 * @param lease how long a worker may hold an intent before another looks after it; longer than the
 *     deadline
 * @param tries requests of any sort before a person is told
 * @param firstRetry wait after the first failure; it doubles from there
 * @param longestRetry wait that is never exceeded
 * @param giveUpAfter how long a platform that does not answer usefully is asked at all
 */
@ConfigurationProperties("moothall.escalation.actions")
public record ActionsConfig(
    @Bindable(defaultValue = "4") int workers,
    @Bindable(defaultValue = "5s") Duration deadline,
    @Bindable(defaultValue = "20s") Duration lease,
    @Bindable(defaultValue = "8") int tries,
    @Bindable(defaultValue = "1s") Duration firstRetry,
    @Bindable(defaultValue = "1m") Duration longestRetry,
    @Bindable(defaultValue = "24h") Duration giveUpAfter) {

  public ActionsConfig {
    if (lease.compareTo(deadline.multipliedBy(2)) < 0) {
      throw new IllegalArgumentException(
          "moothall.escalation.actions.lease: "
              + lease
              + " (expected: at least twice the deadline of "
              + deadline
              + ")");
    }
  }

  /** How long after a worker began it may still send: then the answer comes within the lease. */
  public Duration latestSend() {
    return lease.minus(deadline).multipliedBy(9).dividedBy(10);
  }

  Patience patience() {
    return new Patience(tries, firstRetry, longestRetry, giveUpAfter);
  }
}
