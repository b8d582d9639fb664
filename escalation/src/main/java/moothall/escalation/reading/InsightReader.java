package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
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
import java.util.concurrent.Semaphore;
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
  private static final int MOST_AT_ONCE = 2;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2200;

  /** Fewer, and everybody would know who is meant. */
  private static final int FEWEST_PEOPLE = 4;

  private final Database database;
  private final InsightCounts counts;
  private final Clock clock;
  private final Semaphore counting = new Semaphore(MOST_AT_ONCE);

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

  /** What was counted, or why nothing was. */
  public sealed interface Answer {

    record Counted(Insights insights) implements Answer {}

    /**
     * Later, or about less, it may be.
     *
     * @param code for programs
     */
    record NotNow(String code, String why) implements Answer {}
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
      return Optional.of(text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip()))
          .filter(it -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR);
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  /**
   * For one or two at a time, whoever asks: the pages on which people work share the database's
   * connections with this. Whoever's token is not good for cases gets no categories and no strands,
   * in which ranges of days set side by side could tell single cases apart.
   */
  public Answer of(Viewer viewer, Asked.About about) {
    if (!counting.tryAcquire()) {
      return new Answer.NotNow(
          "counting-already",
          "Others are counting at this moment (expected: the same again in some seconds).");
    }
    try {
      return counted(viewer, about);
    } finally {
      counting.release();
    }
  }

  private Answer counted(Viewer viewer, Asked.About about) {
    Scope scope =
        new Scope(
            viewer.queues(), about.page(), start(about.from()), start(about.to().plusDays(1)));
    Instant end = clock.instant().plus(LONGEST);
    boolean seesCases = viewer.isGoodFor(moothall.escalation.access.Scope.CASES_READ);
    try {
      return new Answer.Counted(
          database.inSnapshot(connection -> {
            Timed timed = new Timed(connection, end);
            List<InsightCounts.Counted> numbers =
                new ArrayList<>(timed.of(it -> counts.cases(it, scope)));
            numbers.addAll(timed.of(it -> counts.nothingFound(it, scope)));
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
                seesCases ? Insights.categories(categories) : List.of(),
                seesCases ? Insights.strands(categories) : List.of(),
                timed.of(it -> counts.hides(it, scope)),
                timed.of(it -> counts.overturned(it, scope)),
                Insights.rules(rules),
                Agreement.of(
                    timed.of(it -> counts.decidedAgain(it, scope)), scope.from(), scope.until()),
                timed.of(it -> counts.appeals(it, scope)),
                viewer.may(Permission.TAKE_OVER)
                    ? Optional.of(timed.of(it -> counts.exposure(it, scope)))
                        .filter(it -> it.people() >= FEWEST_PEOPLE)
                    : Optional.empty());
          }));
    } catch (DatabaseTroubleException e) {
      if (e.tookTooLong()) {
        return new Answer.NotNow(
            "took-too-long",
            "Counting took too long and was given up (expected: fewer days, or one page).");
      }
      throw e;
    }
  }

  /** Statements one after the other, each given what time those before it have left. */
  private final class Timed {

    private final Connection connection;
    private final Instant end;

    Timed(Connection connection, Instant end) {
      this.connection = connection;
      this.end = end;
    }

    <T> T of(Database.Work<T> statement) throws SQLException {
      counts.limit(connection, Duration.between(clock.instant(), end));
      return statement.in(connection);
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
