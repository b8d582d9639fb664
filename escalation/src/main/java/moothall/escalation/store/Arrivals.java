package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.CommentId;

/**
 * Verdicts in the order of their arrival, with or without a case. That something arrived is told of
 * all of them, which comment it was only of those that wait in the reader's queues.
 */
@Singleton
public final class Arrivals {

  private static final String COLUMNS =
      """
      select i.arrival, i.recorded_at,
        case when coalesce(c.queues && ?, ?) then i.comment_id end as comment_id
      from inbox i left join cases c on c.comment_id = i.comment_id
      """;

  /**
   * One of them.
   *
   * @param comment empty if it is not for the reader
   */
  public record Row(long number, Instant at, Optional<CommentId> comment) {}

  /** Those after a number and those that were missing so far, lowest first. */
  public List<Row> after(
      Connection connection, Set<Queue> queues, long number, List<Long> missing, int limit)
      throws SQLException {
    return seenBy(
            connection,
            COLUMNS + "where i.arrival > ? or i.arrival = any(?) order by i.arrival limit ?",
            queues)
        .with(number)
        .with(connection.createArrayOf("bigint", missing.toArray()))
        .with(limit)
        .list(Arrivals::row);
  }

  /** The newest below a number, newest first. */
  public List<Row> before(Connection connection, Set<Queue> queues, long number, int limit)
      throws SQLException {
    return seenBy(
            connection, COLUMNS + "where i.arrival < ? order by i.arrival desc limit ?", queues)
        .with(number)
        .with(limit)
        .list(Arrivals::row);
  }

  /** Which of the numbers the reader may still see, and of which comments they are. */
  public List<Row> these(Connection connection, Set<Queue> queues, List<Long> numbers)
      throws SQLException {
    return seenBy(connection, COLUMNS + "where i.arrival = any(?) order by i.arrival desc", queues)
        .with(connection.createArrayOf("bigint", numbers.toArray()))
        .list(Arrivals::row);
  }

  /**
   * How things go, of what the reader may see.
   *
   * @param received comments that arrived within the time asked about
   * @param undecided those of them that wait for a person
   * @param oldestUndecided how long the oldest case of all waits for a person; empty if none does
   * @param timeToHide from receipt to a hide that was verified, in the middle of the newest hides;
   *     empty if there was none
   */
  public record Totals(
      long received,
      long undecided,
      Optional<Duration> oldestUndecided,
      Optional<Duration> timeToHide) {

    /** Comments about which nobody needs to decide any more. */
    public long decided() {
      return received - undecided;
    }
  }

  public Totals totals(Connection connection, Set<Queue> queues, Duration lately)
      throws SQLException {
    Optional<long[]> counts =
        seenBy(
                connection,
                """
                select count(distinct seen.comment_id),
                  count(distinct seen.comment_id) filter (where not seen.decided)
                from (
                  select i.comment_id, coalesce(c.decided, true) as decided
                  from inbox i left join cases c on c.comment_id = i.comment_id
                  where coalesce(c.queues && ?, ?)
                    and i.recorded_at > clock_timestamp() - make_interval(secs => ?)
                ) seen
                """,
                queues)
            .with((double) lately.toSeconds())
            .first(row -> new long[] {row.getLong(1), row.getLong(2)});
    return new Totals(
        counts.map(it -> it[0]).orElse(0L),
        counts.map(it -> it[1]).orElse(0L),
        seconds(
            Query.of(
                    connection,
                    """
                    select extract(epoch from clock_timestamp() - opened_at)::float8 from cases
                    where not decided and queues && ? order by opened_at limit 1
                    """)
                .withTexts(Queue.names(queues))),
        seconds(
            Query.of(
                    connection,
                    """
                    select percentile_cont(0.5) within group (order by taken)::float8 from (
                      select extract(epoch from settled_at - received_at) as taken
                      from action_intent where kind = 'HIDE' and outcome = 'DONE'
                        and case_id in (select case_id from cases where queues && ?)
                      order by settled_at desc limit 100
                    ) newest
                    """)
                .withTexts(Queue.names(queues))));
  }

  private static Optional<Duration> seconds(Query query) throws SQLException {
    return query.list(row -> Optional.ofNullable(row.getObject(1, Double.class))).stream()
        .flatMap(Optional::stream)
        .findFirst()
        .map(it -> Duration.ofMillis(Math.round(Math.max(0, it) * 1000)));
  }

  private static Query seenBy(Connection connection, String sql, Set<Queue> queues)
      throws SQLException {
    return Query.of(connection, sql)
        .withTexts(Queue.names(queues))
        .with(queues.contains(Queue.ORDINARY));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("arrival"),
        Query.instant(row, "recorded_at"),
        Optional.ofNullable(row.getString("comment_id")).map(CommentId::new));
  }
}
