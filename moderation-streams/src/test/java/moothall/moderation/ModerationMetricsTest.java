package moothall.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import moothall.moderation.content.Comments;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Screening;
import moothall.moderation.packs.ShippedPolicy;
import moothall.moderation.policy.ModeCalendar;
import org.junit.jupiter.api.Test;

class ModerationMetricsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ModerationMetrics metrics =
      new ModerationMetrics(meters, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void countsVerdictsByTheirStrongestActionAndTimesThem() {
    var verdict = ShippedPolicy.judge().judge(Comments.saying("those gypos, what a sh1t lot"));

    metrics.judged(verdict, NOW.minusSeconds(2));
    metrics.judged(verdict, NOW.plusSeconds(2));

    assertThat(meters.counter("moothall.verdicts", "action", "REFER_HATE").count()).isEqualTo(2);
    assertThat(meters.counter("moothall.verdicts", "action", "NONE").count()).isZero();
    assertThat(meters.timer("moothall.ingest.to.verdict").totalTime(TimeUnit.SECONDS)).isEqualTo(2);
  }

  @Test
  void labelsNothingWithWhatAResidentWrote() {
    metrics.setAside("undecodable");
    metrics.failed("lexicon", new IllegalStateException("canary"));

    Set<String> labels =
        meters.getMeters().stream()
            .flatMap(meter -> meter.getId().getTags().stream())
            .map(tag -> tag.getKey())
            .collect(Collectors.toSet());
    assertThat(labels).containsExactlyInAnyOrder("action", "actions", "reason", "detector", "kind");
  }

  @Test
  void timesEachDetectorAndCountsItsFailuresFromZero() {
    Detector slow =
        metrics.timed(
            new Detector() {
              @Override
              public String name() {
                return "slow";
              }

              @Override
              public List<Finding> inspect(Reading reading) {
                // Parking may end at once, for no reason.
                long until = System.nanoTime() + 2_000_000;
                while (System.nanoTime() < until) {
                  Thread.onSpinWait();
                }
                return List.of();
              }
            });

    new Screening(List.of(slow), ModeCalendar.NONE, metrics).screen(Comments.saying("fine"));

    assertThat(slow.name()).isEqualTo("slow");
    assertThat(
            meters.timer("moothall.detector", "detector", "slow").totalTime(TimeUnit.MILLISECONDS))
        .isGreaterThanOrEqualTo(1);
    assertThat(meters.counter("moothall.detector.failures", "detector", "slow").count()).isZero();
  }
}
