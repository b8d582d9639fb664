package moothall.moderation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;

/** For how long each policy pack ought to have been looked at again by whoever answers for it. */
final class ReviewGauges {

  private final MeterRegistry meters;
  private final Clock clock;

  ReviewGauges(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  /** Of each, the rule that is due first counts; drafts do not. */
  void show(Collection<PolicyPack> packs) {
    for (PolicyPack pack : packs) {
      Optional<LocalDate> due =
          pack.rules().stream()
              .map(Rule::standing)
              .filter(standing -> standing.status() != Status.DRAFT)
              .map(Rule.Standing::reviewBy)
              .min(LocalDate::compareTo);
      due.ifPresent(day ->
          Gauge.builder("moothall.policy.review.overdue", () -> overdue(day))
              .baseUnit("seconds")
              .description("For how long the pack's earliest review has been due")
              .tag("pack", pack.name())
              .strongReference(true)
              .register(meters));
    }
  }

  /** The day by which it is to be done counts whole. */
  private double overdue(LocalDate day) {
    Instant over = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Math.max(0, Duration.between(over, clock.instant()).toSeconds());
  }
}
