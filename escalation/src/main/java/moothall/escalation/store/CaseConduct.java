package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import moothall.escalation.domain.CaseId;
import moothall.escalation.retention.Keeping;

/** What strikes and appeals have to do with how long the words of a case are kept. */
@Singleton
public final class CaseConduct {

  public Keeping.Conduct of(Connection connection, CaseId id) throws SQLException {
    boolean appealed =
        Query.of(
                connection,
                """
                select exists (select from appeal a where a.case_id = ?
                  and not exists (select from appeal_decision d where d.appeal_id = a.appeal_id))
                """)
            .with(id.value())
            .one(row -> row.getBoolean(1));
    Instant last =
        Query.of(
                connection,
                """
                select coalesce(max(greatest(c.until, t.until, b.ends_at)), 'epoch') as last
                from strike s join strike_confirmation c on c.strike_id = s.strike_id
                  left join strike_second t on t.strike_id = s.strike_id
                  left join block b on b.strike_id = s.strike_id
                where s.case_id = ?
                """)
            .with(id.value())
            .one(row -> Query.instant(row, "last"));
    return new Keeping.Conduct(appealed, last);
  }
}
