package moothall.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import moothall.escalation.domain.NextStep.LookFirst;
import moothall.escalation.domain.NextStep.SendAgain;
import moothall.escalation.domain.NextStep.Settle;
import org.junit.jupiter.api.Test;

final class PatienceTest {

  private static final Patience PATIENCE =
      new Patience(5, Duration.ofSeconds(1), Duration.ofSeconds(6));

  @Test
  void looksBeforeItAsksAgainWhenInDoubt() {
    assertThat(PATIENCE.after(new ActionOutcome.UnknownOutcome(), 1))
        .isEqualTo(new LookFirst(Duration.ofSeconds(1)));
  }

  @Test
  void waitsLongerEachTimeAndNeverTooLong() {
    assertThat(PATIENCE.after(new ActionOutcome.UnknownOutcome(), 3))
        .isEqualTo(new LookFirst(Duration.ofSeconds(4)));
    assertThat(PATIENCE.after(new ActionOutcome.UnknownOutcome(), 4))
        .isEqualTo(new LookFirst(Duration.ofSeconds(6)));
  }

  @Test
  void leavesAPlatformAloneAsLongAsItAsksWithinReason() {
    assertThat(PATIENCE.after(new ActionOutcome.RetryAfter(Duration.ofSeconds(5)), 1))
        .isEqualTo(new SendAgain(Duration.ofSeconds(5)));
    assertThat(PATIENCE.after(new ActionOutcome.RetryAfter(Duration.ofDays(1)), 1))
        .isEqualTo(new SendAgain(Duration.ofSeconds(6)));
  }

  @Test
  void givesUpAtLast() {
    assertThat(PATIENCE.after(new ActionOutcome.UnknownOutcome(), 5))
        .isEqualTo(new Settle(Settlement.GAVE_UP));
    assertThat(PATIENCE.after(new ActionOutcome.RetryAfter(Duration.ZERO), 5))
        .isEqualTo(new Settle(Settlement.GAVE_UP));
  }

  @Test
  void doesNotArgueWithARefusal() {
    assertThat(PATIENCE.after(new ActionOutcome.Forbidden(), 1))
        .isEqualTo(new Settle(Settlement.FORBIDDEN));
    assertThat(PATIENCE.after(new ActionOutcome.Gone(), 1)).isEqualTo(new Settle(Settlement.GONE));
  }
}
