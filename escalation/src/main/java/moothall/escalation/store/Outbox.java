package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;
import moothall.service.tracing.Step;

/** Events that are to be sent once the transaction that led to them has committed. */
@Singleton
public final class Outbox {

  /**
   * An event on its way: topic, key, the value's bytes as the writer encoded them, and the trace
   * inside of which it was written.
   */
  public record Letter(
      long id, String topic, String key, byte[] body, Optional<String> traceparent) {}

  public void add(Connection connection, String topic, String key, byte[] body)
      throws SQLException {
    Query.of(connection, "insert into outbox (topic, key, body, traceparent) values (?, ?, ?, ?)")
        .with(topic)
        .with(key)
        .with(body)
        .with(Step.current().traceparent().orElse(null))
        .update();
    Failpoints.reached(Failpoint.LETTER_WRITTEN);
  }

  /** The oldest unsent letters that no other sender has in hand. */
  public List<Letter> unsent(Connection connection, int limit) throws SQLException {
    return Query.of(
            connection,
            """
            select id, topic, key, body, traceparent from outbox
            where sent_at is null and set_aside is null order by id limit ? for update skip locked
            """)
        .with(limit)
        .list(row ->
            new Letter(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBytes(4),
                Optional.ofNullable(row.getString(5))));
  }

  /** The letter stays, with the reason, and is not tried again. */
  public void setAside(Connection connection, Letter letter, String reason) throws SQLException {
    Query.of(connection, "update outbox set set_aside = ? where id = ?")
        .with(reason)
        .with(letter.id())
        .update();
  }

  public void markSent(Connection connection, List<Letter> letters) throws SQLException {
    Query.of(connection, "update outbox set sent_at = clock_timestamp() where id = any(?)")
        .with(connection.createArrayOf("bigint", letters.stream().map(Letter::id).toArray()))
        .update();
  }
}
