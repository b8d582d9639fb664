package moothall.escalation.actions;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.store.Database;
import moothall.escalation.store.Waiting;

/** What platforms allow within their windows, and how much of it is spent. */
@Context
@Requires(beans = PageRegister.class)
final class AllowanceGauges {

  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final BackgroundLoop loop;

  AllowanceGauges(
      List<ActionExecutor> executors, Database database, Waiting waiting, MeterRegistry registry) {
    for (ActionExecutor executor : executors) {
      executor
          .allowance()
          .ifPresent(allowance ->
              Gauge.builder("moothall.allowance.units", allowance, Allowance::units)
                  .description("What the platform lets us ask for within a window")
                  .strongReference(true)
                  .tag("platform", executor.platform())
                  .register(registry));
    }
    MultiGauge spent =
        MultiGauge.builder("moothall.allowance.spent")
            .description("What of it is spent in the present window, by all instances together")
            .register(registry);
    this.loop =
        new BackgroundLoop(
            "allowance-gauges",
            new Bell(),
            PAUSE,
            () -> {
              spent.register(rows(database.inTransaction(waiting::spent)), true);
              return false;
            });
  }

  private static List<MultiGauge.Row<?>> rows(List<Waiting.Spent> spent) {
    return spent.stream()
        .<MultiGauge.Row<?>>map(it ->
            MultiGauge.Row.of(
                Tags.of("platform", it.platform(), "page", it.page().isEmpty() ? "all" : it.page()),
                it.units()))
        .toList();
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}
