package moothall.ingest.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
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
  private final Optional<LastListed> listed;
  private final Map<String, Duration> intervals;
  private final Clock clock;
  private final MultiGauge broken;
  private final MultiGauge gap;
  private final MultiGauge overdue;

  /** Since when a page that was never read completely is one to be read, as far as we know. */
  private final Map<String, Instant> awaited = new HashMap<>();

  PageGaugesOfAsking(
      PageRegister pages,
      PollingNotes notes,
      PollingConfig config,
      List<CommentListing> listings,
      Optional<LastListed> listed,
      Clock clock,
      MeterRegistry meters) {
    this.pages = pages;
    this.notes = notes;
    this.listed = listed;
    this.intervals =
        config.enabled()
            ? listings.stream()
                .collect(Collectors.toMap(CommentListing::platform, CommentListing::interval))
            : Map.of();
    this.clock = clock;
    this.broken =
        MultiGauge.builder(PageGauges.SIGN_IN_BROKEN)
            .description("1 while the platform refuses our sign-in for the page, or there is none")
            .register(meters);
    this.gap =
        MultiGauge.builder("moothall.page.last.listed")
            .baseUnit("seconds")
            .description(
                "How long ago the last complete look at the page's list began; before the first,"
                    + " how long it has been waited for")
            .register(meters);
    this.overdue =
        MultiGauge.builder("moothall.page.overdue")
            .baseUnit("seconds")
            .description("For how long the next complete look at the page's list has been due")
            .register(meters);
  }

  @Scheduled(fixedDelay = "5s", initialDelay = "1s")
  void refresh() {
    Collection<PageRegistered> all = pages.all();
    all.forEach(notes::expect);
    fill(broken, all.stream().map(PageRegistered::getPageId).toList(), this::isBroken);
    Map<String, Duration> toBeRead = toBeRead(all);
    Instant now = clock.instant();
    awaited.keySet().retainAll(toBeRead.keySet());
    toBeRead.keySet().forEach(page -> awaited.putIfAbsent(page, now));
    List<String> ids = List.copyOf(toBeRead.keySet());
    fill(gap, ids, page -> seconds(sinceListed(page, now)));
    fill(
        overdue,
        ids,
        page ->
            Math.max(
                0,
                seconds(sinceListed(page, now).minus(toBeRead.getOrDefault(page, Duration.ZERO)))));
  }

  /** Every page that is to be read by asking, and how often. */
  private Map<String, Duration> toBeRead(Collection<PageRegistered> all) {
    Map<String, Duration> toBeRead = new HashMap<>();
    for (PageRegistered page : all) {
      Duration interval = intervals.get(page.getPlatform());
      if (interval != null && PageRegister.isApproved(page)) {
        toBeRead.put(page.getPageId(), interval);
      }
    }
    return toBeRead;
  }

  private double isBroken(String page) {
    return notes.isSignInBroken(page) ? 1 : 0;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private Duration sinceListed(String page, Instant now) {
    Instant last =
        notes
            .lastComplete(page)
            .map(PollingNotes.Complete::begunAt)
            .filter(ours -> others(page).map(ours::isAfter).orElse(true))
            .or(() -> others(page))
            .orElse(awaited.getOrDefault(page, now));
    return Duration.between(last, now);
  }

  private Optional<Instant> others(String page) {
    return listed.flatMap(it -> it.begunAt(page));
  }

  private static void fill(MultiGauge gauge, List<String> pages, ToDoubleFunction<String> value) {
    gauge.register(
        pages.stream()
            .map(page -> MultiGauge.Row.of(Tags.of("page", page), value.applyAsDouble(page)))
            .toList(),
        true);
  }
}
