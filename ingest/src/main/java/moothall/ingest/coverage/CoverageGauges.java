package moothall.ingest.coverage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import java.util.List;
import java.util.function.ToDoubleFunction;
import moothall.ingest.recent.RecentComments;

/**
 * Coverage as gauges, labelled by page alone. There from the start: made at its first refresh it
 * could be asked for while the service is stopping.
 */
@Context
@Requires(beans = RecentComments.class)
final class CoverageGauges {

  private final Coverage coverage;
  private final MultiGauge received;
  private final MultiGauge decided;
  private final MultiGauge setAside;
  private final MultiGauge waiting;
  private final MultiGauge oldest;

  CoverageGauges(Coverage coverage, MeterRegistry meters) {
    this.coverage = coverage;
    this.received = gauge("moothall_page_received", "Versions of comments that arrived", meters);
    this.decided = gauge("moothall_page_decided", "Of these, with a verdict", meters);
    this.setAside = gauge("moothall_page_set_aside", "Of these, among the dead letters", meters);
    this.waiting = gauge("moothall_page_waiting", "Of these, neither", meters);
    this.oldest =
        gauge("moothall_page_oldest_waiting_seconds", "How long the oldest has waited", meters);
  }

  @Scheduled(fixedDelay = "5s", initialDelay = "5s")
  void refresh() {
    List<PageCoverage> pages = coverage.all();
    fill(received, pages, PageCoverage::received);
    fill(decided, pages, PageCoverage::decided);
    fill(setAside, pages, PageCoverage::setAside);
    fill(waiting, pages, PageCoverage::waiting);
    fill(
        oldest,
        pages,
        it -> it.oldestWaitingSeconds() == null ? 0 : it.oldestWaitingSeconds().doubleValue());
  }

  private static void fill(
      MultiGauge gauge, List<PageCoverage> pages, ToDoubleFunction<PageCoverage> value) {
    gauge.register(
        pages.stream()
            .map(page -> MultiGauge.Row.of(Tags.of("page", page.page()), value.applyAsDouble(page)))
            .toList(),
        true);
  }

  private static MultiGauge gauge(String name, String description, MeterRegistry meters) {
    return MultiGauge.builder(name).description(description).register(meters);
  }
}
