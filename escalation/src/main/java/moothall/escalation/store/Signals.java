package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import moothall.escalation.domain.Amendment;
import moothall.escalation.domain.CommentId;

/**
 * Every signal that was received, once; one that came before the verdict that it amends waits here.
 */
@Singleton
public final class Signals {

  /** False if it was there already: then it has its consequences, or waits for them. */
  public boolean isNew(Connection connection, Amendment signal) throws SQLException {
    return Query.of(
                connection,
                """
                insert into signal_received (signal_id, comment_id, body) values (?, ?, ?)
                on conflict (signal_id) do nothing
                """)
            .with(signal.signalId())
            .with(signal.comment().value())
            .with(StoredJson.write(signal))
            .update()
        == 1;
  }

  /** What waits for a verdict on the comment, in the order of its arrival. */
  public List<Amendment> waiting(Connection connection, CommentId comment) throws SQLException {
    return Query.of(
            connection,
            """
            select body from signal_received where comment_id = ? and taken_at is null
            order by received_at, signal_id
            """)
        .with(comment.value())
        .list(row -> StoredJson.read(row.getBytes(1), Amendment.class));
  }

  /** It has its consequences. */
  public void taken(Connection connection, Amendment signal) throws SQLException {
    Query.of(
            connection,
            "update signal_received set taken_at = clock_timestamp() where signal_id = ?")
        .with(signal.signalId())
        .update();
  }
}
