package moothall.escalation.measures;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Settlement;

/** The counters and clocks of the way from a verdict to a verified hide. */
@Singleton
public final class Measures {

  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final MeterRegistry registry;
  private final Counter cases;
  private final Timer ingestToHide;
  private final Timer verdictToCase;

  Measures(MeterRegistry registry) {
    this.registry = registry;
    this.cases = registry.counter("moothall.cases");
    this.ingestToHide = timer("moothall.ingest.to.hide", "comment received to verified hide");
    this.verdictToCase = timer("moothall.verdict.to.case", "verdict written to case committed");
    for (ReferralType type : ReferralType.values()) {
      referrals(type);
    }
    for (Settlement outcome : Settlement.values()) {
      hides(outcome);
    }
  }

  public void caseOpened(Duration sinceVerdict) {
    cases.increment();
    verdictToCase.record(sinceVerdict.isNegative() ? Duration.ZERO : sinceVerdict);
  }

  public void referralRaised(ReferralType type) {
    referrals(type).increment();
  }

  public void hideSettled(Settlement outcome, Duration sinceReceived) {
    hides(outcome).increment();
    if (outcome == Settlement.DONE || outcome == Settlement.ALREADY_DONE) {
      ingestToHide.record(sinceReceived.isNegative() ? Duration.ZERO : sinceReceived);
    }
  }

  /** {@code reason} is one of the codes of a dead letter. */
  public void deadLetter(String reason) {
    registry.counter("moothall.dead.letters", "reason", reason).increment();
  }

  /** {@code outcome} is {@code in}, {@code failed} or {@code slowed-down}. */
  public void signIn(String outcome) {
    registry.counter("moothall.sign.ins", "outcome", outcome).increment();
  }

  private Counter referrals(ReferralType type) {
    return registry.counter("moothall.referrals.raised", "type", type.name());
  }

  private Counter hides(Settlement outcome) {
    return registry.counter("moothall.hides", "outcome", outcome.name());
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .publishPercentileHistogram()
        .minimumExpectedValue(SHORTEST)
        .maximumExpectedValue(LONGEST)
        .register(registry);
  }
}
