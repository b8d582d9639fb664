package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.Obstacles;
import moothall.escalation.reading.LiveComment;
import moothall.escalation.reading.RecentTotals;
import moothall.escalation.store.Arrivals;

/** Rows of the live view for somebody, also as the pieces of a page that are sent one by one. */
@Singleton
final class LiveRows {

  private final Obstacles obstacles;
  private final RecentTotals totals;
  private final Pages pages;
  private final Clock clock;

  LiveRows(Obstacles obstacles, RecentTotals totals, Pages pages, Clock clock) {
    this.obstacles = obstacles;
    this.totals = totals;
    this.pages = pages;
    this.clock = clock;
  }

  List<LiveRow> of(List<LiveComment> comments, Viewer viewer) {
    return comments.stream().map(it -> of(it, viewer)).toList();
  }

  private LiveRow of(LiveComment it, Viewer viewer) {
    CaseActs acts =
        it.found()
            .map(found -> CaseActs.of(viewer, found, obstacles))
            .orElseGet(() -> CaseActs.beforeACase(viewer, it.newest().comment().id(), obstacles));
    return LiveRow.of(it, Optional.of(acts), clock.instant());
  }

  String piece(LiveComment it, Viewer viewer) {
    return pages.piece("live-row.jte", Map.of("row", of(it, viewer)));
  }

  String totals(Viewer viewer) {
    return pages.piece("live-totals.jte", Map.of("totals", counts(viewer)));
  }

  LiveTotals counts(Viewer viewer) {
    Arrivals.Totals it = totals.of(viewer);
    return new LiveTotals(
        it.received(),
        it.decided(),
        it.oldestUndecided().map(age -> age.toSeconds() + " s").orElseGet(() -> t("none waits")),
        it.timeToHide().map(LiveRows::seconds).orElseGet(() -> t("none yet")));
  }

  private static String seconds(java.time.Duration time) {
    return String.format(java.util.Locale.UK, "%.1f s", time.toMillis() / 1000.0);
  }
}
