package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.CaseId;
import moothall.escalation.work.Holding;

/**
 * Who has which case. The key of the table, not this class, sees to it that nobody else has it too;
 * time is measured by the database's clock, which all instances share.
 */
@Singleton
public final class CaseClaims {

  private static final String COLUMNS = "case_id, holder, since, until";

  /** Those that stand at this moment. */
  public Map<CaseId, Holding> standing(Connection connection, Collection<CaseId> cases)
      throws SQLException {
    Map<CaseId, Holding> standing = new HashMap<>();
    Query.of(
            connection,
            "select "
                + COLUMNS
                + " from case_claim where case_id = any(?) and until > clock_timestamp()")
        .withUuids(cases.stream().map(CaseId::value).toList())
        .list(row -> standing.put(new CaseId(row.getObject("case_id", UUID.class)), holding(row)));
    return standing;
  }

  public Optional<Holding> standing(Connection connection, CaseId id) throws SQLException {
    return Optional.ofNullable(standing(connection, List.of(id)).get(id));
  }

  /** Takes it, or keeps it longer; empty if somebody else has it. */
  public Optional<Holding> take(Connection connection, CaseId id, String holder, Duration time)
      throws SQLException {
    return put(
        connection,
        id,
        holder,
        time,
        "where held.holder = excluded.holder or held.until <= clock_timestamp()");
  }

  /** Takes it, whoever has it. */
  public Holding takeOver(Connection connection, CaseId id, String holder, Duration time)
      throws SQLException {
    return put(connection, id, holder, time, "").orElseThrow();
  }

  private static Optional<Holding> put(
      Connection connection, CaseId id, String holder, Duration time, String condition)
      throws SQLException {
    return Query.of(
            connection,
            """
            insert into case_claim as held (case_id, holder, since, until)
            values (?, ?, clock_timestamp(), clock_timestamp() + make_interval(secs => ?))
            on conflict (case_id) do update set holder = excluded.holder, until = excluded.until,
              since = case when held.holder = excluded.holder and held.until > clock_timestamp()
                then held.since else excluded.since end
            %s returning %s
            """
                .formatted(condition, COLUMNS))
        .with(id.value())
        .with(holder)
        .with(time.toMillis() / 1000.0)
        .first(CaseClaims::holding);
  }

  /** Nobody has it any more. */
  public void end(Connection connection, CaseId id) throws SQLException {
    Query.of(
            connection,
            """
            update case_claim set until = greatest(since + interval '1 microsecond', clock_timestamp())
            where case_id = ? and until > clock_timestamp()
            """)
        .with(id.value())
        .update();
  }

  private static Holding holding(ResultSet row) throws SQLException {
    return new Holding(
        row.getString("holder"), Query.instant(row, "since"), Query.instant(row, "until"));
  }
}
