package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import moothall.escalation.domain.Amendment;
import moothall.escalation.domain.CommentId;

/**
 * Every signal that was received, once; one that came before the verdict that it amends waits here,
 * and so does one that could not be taken in.
 */
@Singleton
public final class Signals {

  /**
   * False if it was there already: then it has its consequences, or waits for them. One that was
   * set aside is tried again whenever it comes.
   */
  public boolean isNew(Connection connection, Amendment signal) throws SQLException {
    return Query.of(
                connection,
                """
                insert into signal_received (signal_id, comment_id, body) values (?, ?, ?)
                on conflict (signal_id) do update set failed_at = null, failure = null, body = excluded.body
                  where signal_received.taken_at is null and signal_received.failed_at is not null
                """)
            .with(signal.signalId())
            .with(signal.comment().value())
            .with(StoredJson.write(signal))
            .update()
        == 1;
  }

  /** One that waits; what it says is read when it is taken in. */
  public record Waiting(String signalId, CommentId comment, byte[] body) {

    /** May fail, where it was written by something else. */
    public Amendment amendment() {
      return StoredJson.read(body, Amendment.class);
    }

    @Override
    public String toString() {
      return "Waiting[" + signalId + "]";
    }
  }

  /** What waits for a verdict on the comment, in the order of its arrival. */
  public List<Waiting> waiting(Connection connection, CommentId comment) throws SQLException {
    return Query.of(
            connection,
            """
            select signal_id, comment_id, body from signal_received where comment_id = ? and taken_at is null
            order by received_at, signal_id
            """)
        .with(comment.value())
        .list(Signals::waiting);
  }

  /** What was set aside before then, the longest ago first. */
  public List<Waiting> setAside(Connection connection, Instant before, int limit)
      throws SQLException {
    return Query.of(
            connection,
            """
            select signal_id, comment_id, body from signal_received
            where taken_at is null and failed_at < ? order by failed_at limit ?
            """)
        .with(before)
        .with(limit)
        .list(Signals::waiting);
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(row.getString(1), new CommentId(row.getString(2)), row.getBytes(3));
  }

  /** It could not be taken in; {@code failure} names what it failed with, and quotes nothing. */
  public void failed(Connection connection, String signalId, String failure) throws SQLException {
    Query.of(
            connection,
            "update signal_received set failed_at = clock_timestamp(), failure = ?"
                + " where signal_id = ?")
        .with(failure)
        .with(signalId)
        .update();
  }

  /** Whether it still is, with the row locked. */
  public boolean isSetAside(Connection connection, String signalId) throws SQLException {
    return Query.of(
            connection,
            """
            select 1 from signal_received
            where signal_id = ? and taken_at is null and failed_at is not null for update
            """)
        .with(signalId)
        .first(row -> row.getInt(1))
        .isPresent();
  }

  /** Nothing is wrong with it any more: it waits for its verdict. */
  public void waits(Connection connection, String signalId) throws SQLException {
    Query.of(
            connection,
            "update signal_received set failed_at = null, failure = null where signal_id = ?")
        .with(signalId)
        .update();
  }

  /** Some of what was received before then, whatever came of it; how many. */
  public int forget(Connection connection, Instant before, int limit) throws SQLException {
    return Query.of(
            connection,
            """
            delete from signal_received where signal_id in (
              select signal_id from signal_received where received_at < ? order by received_at limit ?)
            """)
        .with(before)
        .with(limit)
        .update();
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
