package moothall.service.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AtMostTest {

  private long now;

  @Test
  void takesEverythingOfATownAndOfAStormSomeSpreadOverIt() {
    AtMost atMost = new AtMost(50, Sampler.alwaysOn(), () -> now);

    assertThat(taken(atMost, 100, 20)).as("five seconds of 20").isEqualTo(100);
    now += TimeUnit.SECONDS.toNanos(1);
    assertThat(taken(atMost, 20_000, 10_000)).as("two seconds of 10,000").isBetween(148, 151);
    assertThat(taken(atMost, 10_000, 10_000)).as("and one more").isBetween(49, 51);
  }

  @Test
  void takesNothingThatTheOtherDoesNot() {
    assertThat(taken(new AtMost(50, Sampler.alwaysOff(), () -> now), 100, 20)).isZero();
  }

  @Test
  void aLongSilenceSavesNoMoreThanASecond() {
    AtMost atMost = new AtMost(50, Sampler.alwaysOn(), () -> now);
    now += TimeUnit.HOURS.toNanos(1);

    assertThat(taken(atMost, 1_000, 1_000_000)).isEqualTo(50);
  }

  private int taken(AtMost atMost, int comments, int aSecond) {
    int taken = 0;
    for (int i = 0; i < comments; i++) {
      now += TimeUnit.SECONDS.toNanos(1) / aSecond;
      taken +=
          atMost
                      .shouldSample(
                          Context.root(),
                          "0".repeat(31) + "1",
                          "receive",
                          SpanKind.SERVER,
                          Attributes.empty(),
                          List.of())
                      .getDecision()
                  == SamplingDecision.DROP
              ? 0
              : 1;
    }
    return taken;
  }
}
