package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Who had one comment before them, as the audit has it. */
@Singleton
public final class AccessRecord {

  /** Everything about the subjects, and every export with payloads since; oldest first. */
  public List<AuditEvent> about(Connection connection, Collection<String> subjects, Instant since)
      throws SQLException {
    return Query.of(
            connection,
            """
            select id, at, who, roles, kind, subject from audit_event
            where split_part(subject, ' ', 1) = any(?)
              or (kind = 'EVIDENCE_EXPORTED' and subject = 'with payloads' and at >= ?)
            order by id
            """)
        .withTexts(subjects)
        .with(since)
        .list(Audit::event);
  }
}
