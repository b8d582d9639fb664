package moothall.ingest.coverage;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import moothall.events.PageRegistered;
import moothall.ingest.pages.PageRegister;
import moothall.ingest.polling.PollingNotes;
import moothall.ingest.recent.Progress;
import moothall.ingest.recent.RecentComments;

/** Puts together what is known of each page. */
@Singleton
@Requires(beans = RecentComments.class)
final class Coverage {

  private final PageRegister pages;
  private final RecentComments recent;
  private final PollingNotes asked;
  private final Clock clock;

  Coverage(PageRegister pages, RecentComments recent, PollingNotes asked, Clock clock) {
    this.pages = pages;
    this.recent = recent;
    this.asked = asked;
    this.clock = clock;
  }

  /** All pages of the register, by id. */
  List<PageCoverage> all() {
    Instant now = clock.instant();
    return pages.all().stream()
        .sorted(Comparator.comparing(PageRegistered::getPageId))
        .map(page -> of(page, now))
        .toList();
  }

  private PageCoverage of(PageRegistered page, Instant now) {
    String id = page.getPageId();
    Progress progress = recent.progress(id);
    Optional<PollingNotes.Complete> round = asked.lastComplete(id);
    return new PageCoverage(
        id,
        page.getPlatform(),
        page.getStatus(),
        progress.received(),
        progress.decided(),
        progress.setAside(),
        progress.waiting(),
        progress
            .oldestWaiting()
            .map(it -> Math.max(0, Duration.between(it, now).toSeconds()))
            .orElse(null),
        round.map(it -> it.begunAt().toString()).orElse(null),
        round.map(PollingNotes.Complete::since).map(Instant::toString).orElse(null),
        round.map(PollingNotes.Complete::listed).orElse(null),
        asked.found(id));
  }
}
