package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.AuditSearch;
import moothall.escalation.store.Database;
import org.jspecify.annotations.Nullable;

/** The record of access a page at a time, of all of it or of what somebody looks for. */
@Singleton
public final class AuditReader {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2200;

  private final Database database;
  private final Audit audit;

  AuditReader(Database database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  /** Fields as they arrive: of a form, or of an address. Both days belong to what is asked for. */
  public record Fields(
      @Nullable String who,
      @Nullable String kind,
      @Nullable String about,
      @Nullable String from,
      @Nullable String to) {}

  /** What is asked for, or what is wrong with it. */
  public sealed interface Asked {

    record For(AuditSearch search) implements Asked {}

    /**
     * Nothing is looked for.
     *
     * @param field in which it stands
     */
    record Wrong(String field, String why) implements Asked {}
  }

  /**
   * Lines of the record.
   *
   * @param next place after which the next page begins; empty on the last
   */
  public record Lines(List<AuditEvent> events, Optional<Long> next) {}

  public static Asked asked(Fields fields) {
    Optional<String> kind = text(fields.kind());
    Optional<AuditEvent.Kind> known = kind.flatMap(AuditReader::kind);
    if (kind.isPresent() && known.isEmpty()) {
      return new Asked.Wrong("kind", "kind is unknown (expected: as CASE_READ).");
    }
    Optional<LocalDate> from = text(fields.from()).flatMap(AuditReader::day);
    Optional<LocalDate> to = text(fields.to()).flatMap(AuditReader::day);
    if (from.isEmpty() && text(fields.from()).isPresent()) {
      return new Asked.Wrong("from", "from is no day (expected: as 2026-09-21).");
    }
    if (to.isEmpty() && text(fields.to()).isPresent()) {
      return new Asked.Wrong("to", "to is no day (expected: as 2026-09-21).");
    }
    return new Asked.For(
        new AuditSearch(
            text(fields.who()),
            known,
            text(fields.about()),
            from.map(AuditReader::start),
            to.map(it -> start(it.plusDays(1)))));
  }

  /** Newest first, those after the line of that place. */
  public Lines newestFirst(AuditSearch search, Optional<Long> after, int limit) {
    List<AuditEvent> found =
        database.inTransaction(connection ->
            audit.newestFirst(connection, search, after.orElse(Long.MAX_VALUE), limit + 1));
    return found.size() <= limit
        ? new Lines(found, Optional.empty())
        : new Lines(found.subList(0, limit), Optional.of(found.get(limit - 1).place()));
  }

  private static Optional<String> text(@Nullable String field) {
    return Optional.ofNullable(field).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static Optional<AuditEvent.Kind> kind(String name) {
    return Arrays.stream(AuditEvent.Kind.values())
        .filter(it -> it.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(it -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR);
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(COUNCIL_TIME).toInstant();
  }
}
