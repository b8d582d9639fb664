package moothall.ingest.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import moothall.events.PageRegistered;
import moothall.ingest.pages.PageRegister;
import moothall.ingest.pages.PagesOnFile;
import moothall.service.health.PageGauges;

/**
 * How asking stands with each page, and every counter of a page at zero before its first event: a
 * counter that appears with its first event has no increase in it that an alert could see.
 */
@Context
@Requires(property = PagesOnFile.ALONE, notEquals = "true")
final class PageGaugesOfAsking {

  private final PageRegister pages;
  private final PollingNotes notes;
  private final Clock clock;
  private final MultiGauge broken;
  private final MultiGauge gap;

  PageGaugesOfAsking(PageRegister pages, PollingNotes notes, Clock clock, MeterRegistry meters) {
    this.pages = pages;
    this.notes = notes;
    this.clock = clock;
    this.broken =
        MultiGauge.builder(PageGauges.SIGN_IN_BROKEN)
            .description("1 while the platform refuses our sign-in for the page, or there is none")
            .register(meters);
    this.gap =
        MultiGauge.builder("moothall.page.last.listed")
            .baseUnit("seconds")
            .description(
                "How long ago the last complete look at the page's list began; none before it")
            .register(meters);
  }

  @Scheduled(fixedDelay = "5s", initialDelay = "1s")
  void refresh() {
    Collection<PageRegistered> all = pages.all();
    all.forEach(notes::expect);
    fill(broken, all.stream().map(PageRegistered::getPageId).toList(), this::isBroken);
    fill(
        gap,
        all.stream()
            .map(PageRegistered::getPageId)
            .filter(page -> notes.lastComplete(page).isPresent())
            .toList(),
        this::secondsSinceListed);
  }

  private double isBroken(String page) {
    return notes.isSignInBroken(page) ? 1 : 0;
  }

  private double secondsSinceListed(String page) {
    return notes
        .lastComplete(page)
        .map(last -> Duration.between(last.begunAt(), clock.instant()).toMillis() / 1000.0)
        .orElse(Double.NaN);
  }

  private static void fill(MultiGauge gauge, List<String> pages, ToDoubleFunction<String> value) {
    gauge.register(
        pages.stream()
            .map(page -> MultiGauge.Row.of(Tags.of("page", page), value.applyAsDouble(page)))
            .toList(),
        true);
  }
}
