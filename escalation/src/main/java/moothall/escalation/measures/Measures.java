package moothall.escalation.measures;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import moothall.escalation.brakes.BrakeKind;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Settlement;
import moothall.escalation.store.Deliveries;

/** The counters and clocks of the way from a verdict to a verified hide. */
@Singleton
public final class Measures {

  private static final List<String> DEAD_LETTERS =
      List.of(
          "undecodable",
          "unprocessable",
          "signal-set-aside",
          "letter-topic",
          "letter-undecodable",
          "letter-unencodable");
  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final MeterRegistry registry;
  private final Counter cases;
  private final Counter reopened;
  private final Timer ingestToHide;
  private final Timer verdictToCase;

  Measures(MeterRegistry registry) {
    this.registry = registry;
    this.cases = registry.counter("moothall.cases");
    this.reopened = registry.counter("moothall.cases.reopened");
    this.ingestToHide = timer("moothall.ingest.to.hide", "comment received to verified hide");
    this.verdictToCase = timer("moothall.verdict.to.case", "comment received to case committed");
    for (ReferralType type : ReferralType.values()) {
      referrals(type);
    }
    for (BrakeKind kind : BrakeKind.values()) {
      brakes(kind);
    }
    for (Settlement outcome : Settlement.values()) {
      hides(outcome);
      for (ActionKind kind : ActionKind.values()) {
        settled(kind, outcome);
      }
    }
    DEAD_LETTERS.forEach(this::deadLetters);
    List.of("in", "failed", "slowed-down", "refused", "unreachable", "break-glass")
        .forEach(this::signIns);
    for (Deliveries.Outcome outcome : Deliveries.Outcome.values()) {
      deliveries(outcome);
    }
  }

  public void caseOpened(Duration sinceReceipt) {
    cases.increment();
    verdictToCase.record(sinceReceipt.isNegative() ? Duration.ZERO : sinceReceipt);
  }

  /** What was decided is looked at again. */
  public void caseReopened() {
    reopened.increment();
  }

  public void referralRaised(ReferralType type) {
    referrals(type).increment();
  }

  /** A clock of a referral ran out, and somebody of this level is told. */
  public void clockBreached(String clock, String level) {
    registry
        .counter("moothall.referral.clock.breaches", "clock", clock, "level", level)
        .increment();
  }

  /** Of every kind; a hide counts among {@link #hideSettled} as well. */
  public void actionSettled(ActionKind kind, Settlement outcome) {
    settled(kind, outcome).increment();
  }

  public void hideSettled(Settlement outcome, Duration sinceReceived) {
    hides(outcome).increment();
    if (outcome == Settlement.DONE || outcome == Settlement.ALREADY_DONE) {
      ingestToHide.record(sinceReceived.isNegative() ? Duration.ZERO : sinceReceived);
    }
  }

  /** Somebody or something has stopped the machine's hides. */
  public void brakePulled(BrakeKind kind) {
    brakes(kind).increment();
  }

  /** {@code reason} is one of the codes of a dead letter. */
  public void deadLetter(String reason) {
    deadLetters(reason).increment();
  }

  /** In place of a rule, for cases of which only some may know. */
  public static final String RESTRICTED = "restricted";

  /** A person found what a rule led to wrong. */
  public void ruleOverturned(String rule) {
    registry.counter("moothall.rules.overturned", "rule", rule).increment();
  }

  /** {@code outcome} is one of those that are counted from the start. */
  public void signIn(String outcome) {
    signIns(outcome).increment();
  }

  /** What a system outside was to be told is told, or will not be. */
  public void deliverySettled(Deliveries.Outcome outcome) {
    deliverySettled(outcome, 1);
  }

  /** The same of so many. */
  public void deliverySettled(Deliveries.Outcome outcome, int many) {
    deliveries(outcome).increment(many);
  }

  private Counter deliveries(Deliveries.Outcome outcome) {
    return registry.counter("moothall.webhook.deliveries", "outcome", outcome.name());
  }

  private Counter deadLetters(String reason) {
    return registry.counter("moothall.dead.letters", "reason", reason);
  }

  private Counter signIns(String outcome) {
    return registry.counter("moothall.sign.ins", "outcome", outcome);
  }

  private Counter settled(ActionKind kind, Settlement outcome) {
    return registry.counter(
        "moothall.actions.settled", "kind", kind.name(), "outcome", outcome.name());
  }

  private Counter brakes(BrakeKind kind) {
    return registry.counter("moothall.brakes.pulled", "kind", kind.name());
  }

  private Counter referrals(ReferralType type) {
    return registry.counter("moothall.referrals.raised", "type", ReferralLabel.of(type));
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
