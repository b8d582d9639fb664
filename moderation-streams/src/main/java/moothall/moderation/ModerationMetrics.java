package moothall.moderation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.policy.Action;
import moothall.moderation.topology.JudgementListener;
import moothall.moderation.topology.QuarantineListener;
import moothall.moderation.verdict.CandidateVerdict;
import moothall.moderation.verdict.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what happens. Labels take few values and never hold anything that a resident wrote or is
 * called.
 */
final class ModerationMetrics implements JudgementListener, QuarantineListener, DetectorFailures {

  private static final Logger LOG = LoggerFactory.getLogger(ModerationMetrics.class);

  private final MeterRegistry meters;
  private final Clock clock;
  private final Timer ingestToVerdict;

  ModerationMetrics(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
    this.ingestToVerdict =
        Timer.builder("moothall.ingest.to.verdict")
            .description("From acceptance by ingest to the verdict")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(10))
            .maximumExpectedValue(Duration.ofMinutes(10))
            .register(meters);
    for (Action action : Action.values()) {
      meters.counter("moothall.verdicts", "action", action.name());
    }
  }

  @Override
  public void judged(Verdict verdict, Instant receivedAt) {
    meters.counter("moothall.verdicts", "action", verdict.strongestAction().name()).increment();
    CandidateVerdict candidate = verdict.candidate();
    if (candidate != null) {
      String effect = candidate.actions().equals(verdict.actions()) ? "same" : "other";
      meters.counter("moothall.candidate.verdicts", "actions", effect).increment();
    }
    Duration waited = Duration.between(receivedAt, clock.instant());
    ingestToVerdict.record(waited.isNegative() ? Duration.ZERO : waited);
  }

  @Override
  public void setAside(String reason) {
    meters.counter("moothall.dead.letters", "reason", reason).increment();
  }

  @Override
  public void failed(String detector, RuntimeException bug) {
    meters.counter("moothall.detector.failures", "detector", detector).increment();
    LOG.error("detector {} failed with {}", detector, bug.getClass().getName());
  }
}
