package moothall.escalation.casework;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How people work cases.
 *
 * @param claim how long somebody has a case that they took, unless they renew it
 * @param lookWithin within which time a person must have looked, for priority 1 to 5
 * @param urgentPages ids of pages on which half of that time is allowed
 * @param muchAnswered from how many answers to a comment on half of that time is allowed
 */
@ConfigurationProperties("moothall.escalation.work")
public record WorkConfig(
    @Bindable(defaultValue = "15m") Duration claim,
    @Bindable(defaultValue = "15m,1h,4h,24h,72h") List<Duration> lookWithin,
    @Bindable(defaultValue = "") Set<String> urgentPages,
    @Bindable(defaultValue = "10") int muchAnswered) {

  public WorkConfig {
    if (!claim.isPositive() || claim.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "moothall.escalation.work.claim: " + claim + " (expected: up to a day)");
    }
    if (muchAnswered < 1) {
      throw new IllegalArgumentException(
          "moothall.escalation.work.much-answered: " + muchAnswered + " (expected: 1 or more)");
    }
  }
}
