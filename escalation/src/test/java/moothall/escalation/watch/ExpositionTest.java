package moothall.escalation.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExpositionTest {

  @Test
  void readsWhatARealRegistryWrites() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.counter("moothall.odd", "page", "say \"no\" {here}\\\n", "kind", "a b").increment(3);
    Gauge.builder("moothall.plain", () -> 1234567890123.0).register(registry);
    Gauge.builder("moothall.nothing", () -> Double.NaN).register(registry);
    Gauge.builder("somebody.else", () -> 1).register(registry);

    assertThat(Exposition.ours(registry.scrape()))
        .containsExactlyInAnyOrder(
            new Sample(
                "moothall_odd_total", Map.of("page", "say \"no\" {here}\\\n", "kind", "a b"), 3),
            new Sample("moothall_plain", Map.of(), 1234567890123.0));
  }

  @Test
  void passesByWhatIsNoValue() {
    assertThat(
            Exposition.ours("moothall_\nmoothall_a{x=\"y\"\nmoothall_b{} many\n\n# moothall_c 1"))
        .isEmpty();
    assertThat(Exposition.ours("moothall_h_bucket{le=\"+Inf\"} +Inf 12"))
        .containsExactly(
            new Sample("moothall_h_bucket", Map.of("le", "+Inf"), Double.POSITIVE_INFINITY));
  }
}
