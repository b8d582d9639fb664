package moothall.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import moothall.moderation.content.Comments;
import moothall.moderation.packs.ShippedPolicy;
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
    assertThat(labels).containsExactlyInAnyOrder("action", "reason", "detector");
  }
}
