package moothall.moderation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import moothall.moderation.conduct.Window;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.policy.Action;
import moothall.moderation.topology.JudgementListener;
import moothall.moderation.topology.QuarantineListener;
import moothall.moderation.topology.SignalListener;
import moothall.moderation.verdict.CandidateVerdict;
import moothall.moderation.verdict.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what happens. Labels take few values and never hold anything that a resident wrote or is
 * called.
 */
public final class ModerationMetrics
    implements JudgementListener, SignalListener, QuarantineListener, DetectorFailures {

  private static final Logger LOG = LoggerFactory.getLogger(ModerationMetrics.class);

  private final MeterRegistry meters;
  private final Clock clock;
  private final Timer ingestToVerdict;

  public ModerationMetrics(MeterRegistry meters, Clock clock) {
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
    for (String reason : QuarantineListener.REASONS) {
      deadLetters(reason);
    }
    for (Window.Kind kind : Window.Kind.values()) {
      signals(kind);
    }
    candidateVerdicts("same");
    candidateVerdicts("other");
  }

  @Override
  public void judged(Verdict verdict, Instant receivedAt) {
    meters.counter("moothall.verdicts", "action", verdict.strongestAction().name()).increment();
    CandidateVerdict candidate = verdict.candidate();
    if (candidate != null) {
      String effect = candidate.actions().equals(verdict.actions()) ? "same" : "other";
      candidateVerdicts(effect).increment();
    }
    Duration waited = Duration.between(receivedAt, clock.instant());
    ingestToVerdict.record(waited.isNegative() ? Duration.ZERO : waited);
  }

  @Override
  public void raised(Window.Kind kind) {
    signals(kind).increment();
  }

  @Override
  public void lost() {
    setAside(QuarantineListener.UNREADABLE_REMARK);
  }

  @Override
  public void setAside(String reason) {
    deadLetters(reason).increment();
  }

  @Override
  public void failed(String detector, RuntimeException bug) {
    failures(detector).increment();
    LOG.error("detector {} failed with {}", detector, bug.getClass().getName());
  }

  /** The same detector with a clock around it; from now on its failures are counted from zero. */
  public Detector timed(Detector detector) {
    failures(detector.name());
    return new TimedDetector(
        detector,
        Timer.builder("moothall.detector")
            .description("How long a detector takes over one comment")
            .tag("detector", detector.name())
            .register(meters));
  }

  private Counter failures(String detector) {
    return meters.counter("moothall.detector.failures", "detector", detector);
  }

  private Counter signals(Window.Kind kind) {
    return meters.counter("moothall.signals", "kind", kind.name());
  }

  private Counter deadLetters(String reason) {
    return meters.counter("moothall.dead.letters", "reason", reason);
  }

  private Counter candidateVerdicts(String actions) {
    return meters.counter("moothall.candidate.verdicts", "actions", actions);
  }
}
