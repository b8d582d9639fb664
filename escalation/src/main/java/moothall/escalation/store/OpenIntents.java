package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CaseId;

/** What platforms are still to be asked for under a case, for people to read; takes nothing. */
@Singleton
public final class OpenIntents {

  /**
   * Something that is not over.
   *
   * @param by who wants it
   * @param next not before then it is tried, or tried again
   * @param tries how often it was tried or looked at
   * @param underWay whether it is being asked for at this moment
   * @param held whether it waits for the platform's allowance to be renewed
   */
  public record Open(
      ActionKind kind, String by, Instant next, int tries, boolean underWay, boolean held) {}

  /** In the order in which they were asked for. */
  public List<Open> of(Connection connection, CaseId id) throws SQLException {
    return Query.of(
            connection,
            """
            select i.kind, i.requested_by, i.not_before, i.tries,
              coalesce(i.lease_until > clock_timestamp(), false) as under_way, (%s) as held
            from action_intent i where i.case_id = ? and i.state <> 'SETTLED' order by i.seq
            """
                .formatted(DueIntents.HELD))
        .with(id.value())
        .list(OpenIntents::read);
  }

  private static Open read(ResultSet row) throws SQLException {
    return new Open(
        ActionKind.valueOf(row.getString("kind")),
        row.getString("requested_by"),
        Query.instant(row, "not_before"),
        row.getInt("tries"),
        row.getBoolean("under_way"),
        row.getBoolean("held"));
  }
}
