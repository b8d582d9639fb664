package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import moothall.escalation.dossier.Csv;
import moothall.escalation.store.Database;
import moothall.escalation.store.MonthlyCounts;
import moothall.escalation.transparency.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a council publishes. A month that is not over is never in it: whoever asks every day
 * would see a small number grow.
 */
@Singleton
public final class TransparencyReader {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");
  private static final int MOST_MONTHS = 60;
  private static final int USUAL_MONTHS = 12;

  private final Database database;
  private final MonthlyCounts counts;
  private final Clock clock;

  TransparencyReader(Database database, MonthlyCounts counts, Clock clock) {
    this.database = database;
    this.counts = counts;
    this.clock = clock;
  }

  /** The months to publish, or what is wrong with those that were asked for. */
  public sealed interface Period {
    /** Both months belong to it, and are over. */
    record Months(YearMonth from, YearMonth to) implements Period {}

    record Wrong(String why) implements Period {}
  }

  /** The last twelve months that are over, where nothing is asked for. */
  public Period period(@Nullable String from, @Nullable String to) {
    YearMonth last = YearMonth.now(clock.withZone(COUNCIL_TIME)).minusMonths(1);
    Optional<YearMonth> end = month(to, last);
    Optional<YearMonth> begin = month(from, end.orElse(last).minusMonths(USUAL_MONTHS - 1L));
    if (begin.isEmpty() || end.isEmpty()) {
      return new Period.Wrong("from or to is no month (expected: as 2026-09).");
    }
    if (end.get().isAfter(last)) {
      return new Period.Wrong(
          "to is " + end.get() + " (expected: a month that is over, at most " + last + ").");
    }
    return begin.get().isAfter(end.get()) || begin.get().plusMonths(MOST_MONTHS).isBefore(end.get())
        ? new Period.Wrong("from is " + begin.get() + " (expected: within five years before to).")
        : new Period.Months(begin.get(), end.get());
  }

  private static Optional<YearMonth> month(@Nullable String text, YearMonth otherwise) {
    try {
      return Optional.of(
          text == null || text.isBlank() ? otherwise : YearMonth.parse(text.strip()));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  public Publication publication(Period.Months months) {
    return database.inSnapshot(connection ->
        Publication.of(
            counts.between(connection, months.from(), months.to()),
            counts.pages(connection),
            months.from(),
            months.to(),
            YearMonth.now(clock.withZone(COUNCIL_TIME)).minusMonths(2)));
  }

  /** One line for each measure, page and month; for a spreadsheet, which runs nothing of it. */
  public static byte[] csv(Publication it) {
    Csv csv = new Csv("measure", "page", "month", "number");
    for (Publication.Table table : it.tables()) {
      String measure = table.measure().name();
      for (Publication.Row row : table.rows()) {
        for (int i = 0; i < it.months().size(); i++) {
          csv.row(measure, row.page(), it.months().get(i).toString(), row.cells().get(i).words());
        }
        csv.row(measure, row.page(), "all", row.sum().words());
      }
      for (int i = 0; i < it.months().size(); i++) {
        csv.row(measure, "all", it.months().get(i).toString(), table.sums().get(i).words());
      }
      csv.row(measure, "all", "all", table.sum().words());
    }
    return csv.bytes();
  }
}
