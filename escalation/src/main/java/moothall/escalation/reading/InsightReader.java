package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.insight.Agreement;
import moothall.escalation.insight.Insights;
import moothall.escalation.insight.Share;
import moothall.escalation.store.Database;
import moothall.escalation.store.DatabaseTroubleException;
import moothall.escalation.store.InsightCounts;
import moothall.escalation.store.InsightCounts.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Reads how moderation went, of the cases that somebody sees themselves, within a bounded time:
 * what takes longer is not counted, so that nobody waits for a case because somebody counts.
 */
@Singleton
public final class InsightReader {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");
  private static final int MOST_DAYS = 92;
  private static final int USUAL_DAYS = 28;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Fewer, and everybody would know who is meant. */
  private static final int FEWEST_PEOPLE = 4;

  private final Database database;
  private final InsightCounts counts;
  private final Clock clock;

  InsightReader(Database database, InsightCounts counts, Clock clock) {
    this.database = database;
    this.counts = counts;
    this.clock = clock;
  }

  /** What is asked about, or what is wrong with it. */
  public sealed interface Asked {

    /** Both days belong to it. */
    record About(LocalDate from, LocalDate to, Optional<String> page) implements Asked {}

    record Wrong(String why) implements Asked {}
  }

  /** The last four weeks of all pages, where nothing is asked for. */
  public Asked asked(@Nullable String from, @Nullable String to, @Nullable String page) {
    LocalDate today = LocalDate.now(clock.withZone(COUNCIL_TIME));
    Optional<LocalDate> end = day(to, today);
    Optional<LocalDate> begin = day(from, end.orElse(today).minusDays(USUAL_DAYS - 1L));
    if (begin.isEmpty() || end.isEmpty()) {
      return new Asked.Wrong("from or to is no day (expected: as 2026-09-21).");
    }
    if (end.get().isAfter(today)) {
      return new Asked.Wrong("to is " + end.get() + " (expected: at most " + today + ").");
    }
    long days = ChronoUnit.DAYS.between(begin.get(), end.get()) + 1;
    if (days < 1 || days > MOST_DAYS) {
      return new Asked.Wrong(
          "from is "
              + begin.get()
              + " (expected: at most "
              + MOST_DAYS
              + " days, ending with to).");
    }
    return new Asked.About(
        begin.get(),
        end.get(),
        Optional.ofNullable(page).map(String::strip).filter(it -> !it.isEmpty()));
  }

  private static Optional<LocalDate> day(@Nullable String text, LocalDate otherwise) {
    try {
      return Optional.of(
          text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip()));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  /** Empty if it would have taken too long. */
  public Optional<Insights> of(Viewer viewer, Asked.About about) {
    Scope scope =
        new Scope(
            viewer.queues(), about.page(), start(about.from()), start(about.to().plusDays(1)));
    try {
      return Optional.of(
          database.inSnapshot(connection -> {
            counts.limit(connection, LONGEST);
            List<InsightCounts.Counted> numbers = new ArrayList<>(counts.cases(connection, scope));
            numbers.addAll(counts.nothingFound(connection, scope));
            Map<String, Long> categories = new HashMap<>();
            Map<String, Share> rules = new HashMap<>();
            for (InsightCounts.Counted it : numbers) {
              switch (it.kind()) {
                case "category" -> categories.put(it.what(), it.number());
                case "rule" -> rules.put(it.what(), new Share(it.number(), it.of()));
                default -> {}
              }
            }
            return new Insights(
                days(about, numbers),
                Insights.categories(categories),
                Insights.strands(categories),
                counts.hides(connection, scope),
                counts.overturned(connection, scope),
                Insights.rules(rules),
                Agreement.of(counts.decidedAgain(connection, scope)),
                counts.appeals(connection, scope),
                viewer.may(Permission.TAKE_OVER)
                    ? Optional.of(counts.exposure(connection, scope))
                        .filter(it -> it.people() >= FEWEST_PEOPLE)
                    : Optional.empty());
          }));
    } catch (DatabaseTroubleException e) {
      if (e.tookTooLong()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static List<Insights.Day> days(Asked.About about, List<InsightCounts.Counted> numbers) {
    Map<String, Long> byDay = new HashMap<>();
    numbers.forEach(it -> byDay.merge(it.kind() + " " + it.what(), it.number(), Long::sum));
    return about
        .from()
        .datesUntil(about.to().plusDays(1))
        .map(day ->
            new Insights.Day(
                day,
                byDay.getOrDefault("nothing " + day, 0L),
                byDay.getOrDefault("day " + day, 0L)))
        .toList();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(COUNCIL_TIME).toInstant();
  }
}
