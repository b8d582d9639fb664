package moothall.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import moothall.escalation.domain.NextStep.LookFirst;
import moothall.escalation.domain.NextStep.SendAgain;
import moothall.escalation.domain.NextStep.Settle;
import org.junit.jupiter.api.Test;

final class PatienceTest {

  private static final Patience PATIENCE =
      new Patience(5, Duration.ofSeconds(1), Duration.ofSeconds(6), Duration.ofHours(24));

  @Test
  void looksBeforeItAsksAgainWhenInDoubt() {
    assertThat(PATIENCE.after(new ActionOutcome.UnknownOutcome(), tried(1)))
        .isEqualTo(new LookFirst(Duration.ofSeconds(1)));
  }

  @Test
  void waitsLongerEachTimeAndNeverTooLong() {
    assertThat(PATIENCE.after(new ActionOutcome.UnknownOutcome(), tried(3)))
        .isEqualTo(new LookFirst(Duration.ofSeconds(4)));
    assertThat(PATIENCE.after(new ActionOutcome.UnknownOutcome(), tried(4)))
        .isEqualTo(new LookFirst(Duration.ofSeconds(6)));
  }

  @Test
  void leavesAPlatformAloneAsLongAsItAsksWithinReason() {
    assertThat(PATIENCE.after(new ActionOutcome.RetryAfter(Duration.ofSeconds(5)), tried(1)))
        .isEqualTo(new SendAgain(Duration.ofSeconds(5)));
    assertThat(PATIENCE.after(new ActionOutcome.RetryAfter(Duration.ofDays(1)), tried(1)))
        .isEqualTo(new SendAgain(Duration.ofSeconds(6)));
  }

  @Test
  void doesNotTakeARefusalToLookForASignThatNothingHappened() {
    assertThat(PATIENCE.afterLookingInVain(new ActionOutcome.AuthBroken(), tried(2)))
        .isEqualTo(new Settle(Settlement.UNCONFIRMED));
    assertThat(PATIENCE.afterLookingInVain(new ActionOutcome.Gone(), tried(2)))
        .isEqualTo(new Settle(Settlement.GONE));
    assertThat(
            PATIENCE.afterLookingInVain(
                new ActionOutcome.RetryAfter(Duration.ofSeconds(5)), tried(1)))
        .isEqualTo(new LookFirst(Duration.ofSeconds(5)));
  }

  @Test
  void knowsHowLongItIsUntilAPersonIsTold() {
    assertThat(PATIENCE.untilTelling()).isEqualTo(Duration.ofSeconds(1 + 2 + 4 + 6));
  }

  @Test
  void givesUpAtLast() {
    var longAgo = new Patience.Effort(1450, Duration.ofHours(24));

    assertThat(PATIENCE.after(new ActionOutcome.UnknownOutcome(), longAgo))
        .isEqualTo(new Settle(Settlement.GAVE_UP));
    assertThat(PATIENCE.after(new ActionOutcome.RetryAfter(Duration.ZERO), longAgo))
        .isEqualTo(new Settle(Settlement.GAVE_UP));
  }

  @Test
  void tellsAPersonEarlyAndGoesOnTrying() {
    assertThat(PATIENCE.isWorthTelling(tried(4))).isFalse();
    assertThat(PATIENCE.isWorthTelling(tried(5))).isTrue();
    assertThat(PATIENCE.after(new ActionOutcome.UnknownOutcome(), tried(5)))
        .isEqualTo(new LookFirst(Duration.ofSeconds(6)));
    assertThat(PATIENCE.after(new ActionOutcome.RetryAfter(Duration.ZERO), tried(500)))
        .isEqualTo(new SendAgain(Duration.ofSeconds(6)));
  }

  @Test
  void givesAPlatformAllItsTriesAfterALongSleepOfOurOwn() {
    var slept = new Patience.Effort(2, Duration.ofDays(3));

    assertThat(PATIENCE.after(new ActionOutcome.UnknownOutcome(), slept))
        .isEqualTo(new LookFirst(Duration.ofSeconds(2)));
  }

  private static Patience.Effort tried(int times) {
    return new Patience.Effort(times, Duration.ofMinutes(10));
  }

  @Test
  void doesNotArgueWithARefusal() {
    assertThat(PATIENCE.after(new ActionOutcome.Forbidden(), tried(1)))
        .isEqualTo(new Settle(Settlement.FORBIDDEN));
    assertThat(PATIENCE.after(new ActionOutcome.Gone(), tried(1)))
        .isEqualTo(new Settle(Settlement.GONE));
  }
}
