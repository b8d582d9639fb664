package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.brakes.Brake;
import moothall.escalation.brakes.BrakeKind;
import moothall.escalation.domain.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What stops the machine's hides, and what did. Whether a brake holds is measured by the database's
 * clock, which all instances share; nobody needs to run for one to be over.
 */
@Singleton
public final class Brakes {

  private static final String OPEN =
      "ended_at is null and (until is null or until > clock_timestamp())";

  /** When it is, by the clock that brakes are measured with. */
  public Instant now(Connection connection) throws SQLException {
    return Query.of(connection, "select clock_timestamp() as now")
        .one(row -> Query.instant(row, "now"));
  }

  /** What holds on the page, its own or one of all pages. */
  public Optional<Brake> on(Connection connection, String pageId) throws SQLException {
    return Query.of(
            connection,
            "select * from brake where page_id in (?, ?) and " + OPEN + " order by seq limit 1")
        .with(pageId)
        .with(Brake.ALL_PAGES)
        .first(Brakes::read);
  }

  /** All that hold, oldest first. */
  public List<Brake> open(Connection connection) throws SQLException {
    return Query.of(connection, "select * from brake where " + OPEN + " order by seq")
        .list(Brakes::read);
  }

  /** All that ever held, newest first. */
  public List<Brake> newestFirst(Connection connection, int limit) throws SQLException {
    return Query.of(connection, "select * from brake order by seq desc limit ?")
        .with(limit)
        .list(Brakes::read);
  }

  /** Locked until the transaction ends. */
  public Optional<Brake> lock(Connection connection, UUID id) throws SQLException {
    return Query.of(connection, "select * from brake where brake_id = ? for update")
        .with(id)
        .first(Brakes::read);
  }

  /** The one of that kind and page that nobody has ended, also if its time is over; locked. */
  public Optional<Brake> lock(Connection connection, BrakeKind kind, String pageId)
      throws SQLException {
    return Query.of(
            connection,
            "select * from brake where kind = ? and page_id = ? and ended_at is null for update")
        .with(kind.name())
        .with(pageId)
        .first(Brakes::read);
  }

  /**
   * A brake to be pulled.
   *
   * @param until null if it waits for a person
   */
  public record Wish(
      BrakeKind kind, String pageId, String by, String reason, @Nullable Instant until) {}

  /** Empty if there is one of that kind on the page: the database holds no two. */
  public Optional<Brake> pull(Connection connection, Wish wish) throws SQLException {
    return Query.of(
            connection,
            """
            insert into brake (brake_id, kind, page_id, pulled_by, reason, until)
            values (?, ?, ?, ?, ?, ?)
            on conflict (kind, page_id) where ended_at is null do nothing returning *
            """)
        .with(UUID.randomUUID())
        .with(wish.kind().name())
        .with(wish.pageId())
        .with(wish.by())
        .with(wish.reason())
        .with(wish.until())
        .first(Brakes::read);
  }

  /** Ends what the caller has locked. */
  public Brake end(Connection connection, Brake it, String by, String reason) throws SQLException {
    return Query.of(
            connection,
            """
            update brake set ended_by = ?, end_reason = ?, ended_at = clock_timestamp()
            where brake_id = ? returning *
            """)
        .with(by)
        .with(reason)
        .with(it.id())
        .one(Brakes::read);
  }

  /** Writes down of those whose time is over that it is. */
  public int endThoseThatAreOver(Connection connection) throws SQLException {
    return Query.of(
            connection,
            """
            update brake set ended_by = ?, end_reason = 'Its time was over.', ended_at = until
            where ended_at is null and until <= clock_timestamp()
            """)
        .with(CaseEvent.SYSTEM)
        .update();
  }

  private static Brake read(ResultSet row) throws SQLException {
    String endedBy = row.getString("ended_by");
    return new Brake(
        row.getObject("brake_id", UUID.class),
        BrakeKind.valueOf(row.getString("kind")),
        row.getString("page_id"),
        new Brake.Step(
            row.getString("pulled_by"), Query.instant(row, "pulled_at"), row.getString("reason")),
        Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        endedBy == null
            ? Optional.empty()
            : Optional.of(
                new Brake.Step(
                    endedBy, Query.instant(row, "ended_at"), row.getString("end_reason"))));
  }
}
