package moothall.escalation.wellbeing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Viewer;
import moothall.escalation.care.Advice;
import moothall.escalation.care.Day;
import moothall.escalation.care.Limits;
import moothall.escalation.care.Mark;
import moothall.escalation.care.Pictures;
import moothall.escalation.care.Spared;
import moothall.escalation.store.CareRecord;
import moothall.escalation.store.Database;

/**
 * Tells people how much they have read today and hears what they want; nobody hears it of others.
 */
@Singleton
public final class WellbeingDesk {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

  /** Below this many people, numbers about all of them would be about one of them. */
  private static final int FEWEST_PEOPLE = 4;

  private final Database database;
  private final CareRecord record;
  private final WellbeingConfig config;

  WellbeingDesk(Database database, CareRecord record, WellbeingConfig config) {
    this.database = database;
    this.record = record;
    this.config = config;
  }

  /** What there is to tell one person about their own day. */
  public record Own(Day day, Advice advice, int sinceRest, Limits limits, Set<Spared> spared) {}

  /**
   * All who read today, without names.
   *
   * @param middle points of the one in the middle
   * @param most points of whoever has most
   * @param enough how many have had enough for a day
   */
  public record Team(int people, int middle, int most, long enough) {}

  public Own own(Viewer viewer) {
    return database.inTransaction(connection -> {
      Instant now = record.now(connection);
      Day day = record.day(connection, viewer.name(), midnight(now));
      return new Own(
          day,
          day.advice(config.limits(), now),
          day.pointsSinceRest(config.limits(), now),
          config.limits(),
          record.spared(connection, viewer.name()));
    });
  }

  /** Empty where so few read today that everybody would know who is meant. */
  public Optional<Team> team() {
    List<Integer> points =
        database
            .inTransaction(connection -> record.days(connection, midnight(record.now(connection))))
            .stream()
            .map(Day::points)
            .sorted()
            .toList();
    if (points.size() < FEWEST_PEOPLE) {
      return Optional.empty();
    }
    long enough = points.stream().filter(it -> it >= config.pointsDaily()).count();
    return Optional.of(
        new Team(points.size(), points.get(points.size() / 2), points.getLast(), enough));
  }

  public void rest(Viewer viewer) {
    mark(viewer, Mark.Kind.RESTED);
  }

  public void goOn(Viewer viewer) {
    mark(viewer, Mark.Kind.WENT_ON);
  }

  /** From the next case on. */
  public void spare(Viewer viewer, Set<Spared> spared) {
    database.inTransaction(connection -> {
      record.spare(connection, viewer.name(), spared);
      return true;
    });
  }

  /** How they want pictures shown. */
  public Pictures pictures(String who) {
    return database.inTransaction(connection -> record.pictures(connection, who));
  }

  /** From the next page on. */
  public void show(Viewer viewer, Pictures pictures) {
    database.inTransaction(connection -> {
      record.show(connection, viewer.name(), pictures);
      return true;
    });
  }

  private void mark(Viewer viewer, Mark.Kind kind) {
    database.inTransaction(connection -> {
      record.mark(connection, viewer.name(), kind);
      return true;
    });
  }

  private static Instant midnight(Instant now) {
    return LocalDate.ofInstant(now, COUNCIL_TIME).atStartOfDay(COUNCIL_TIME).toInstant();
  }
}
