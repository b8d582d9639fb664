package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import moothall.escalation.access.Queue;

/** Counts of what there is, straight from the tables. */
@Singleton
public final class Tallies {

  private static final String SEEN = "case_id in (select case_id from cases where queues && ?)";

  /**
   * What there is.
   *
   * @param verdicts verdicts seen, NONE included; of comments that may be seen
   * @param comments comments that they are about
   * @param cases cases opened, of those that may be seen; so are the four that follow
   * @param undecided cases that no person has decided
   * @param hides hide requests by outcome; OPEN for those that have none yet
   * @param unhides the same for requests to show again
   * @param referrals referrals by type
   * @param deadLetters records set aside, by reason
   */
  public record Counts(
      long verdicts,
      long comments,
      long cases,
      long undecided,
      Map<String, Long> hides,
      Map<String, Long> unhides,
      Map<String, Long> referrals,
      Map<String, Long> deadLetters) {}

  /**
   * Counted for those in these queues only, and what has no case for whoever sees the ordinary
   * ones: a difference would tell how many are restricted.
   */
  public Counts counts(Connection connection, Set<Queue> queues) throws SQLException {
    String cases = "select count(*) from cases where queues && ?";
    return new Counts(
        number(received(connection, "count(*)", queues)),
        number(received(connection, "count(distinct i.comment_id)", queues)),
        number(Query.of(connection, cases).withTexts(Queue.names(queues))),
        number(Query.of(connection, cases + " and not decided").withTexts(Queue.names(queues))),
        by(Query.of(connection, actions("HIDE")).withTexts(Queue.names(queues))),
        by(Query.of(connection, actions("UNHIDE")).withTexts(Queue.names(queues))),
        by(
            Query.of(
                    connection, "select type, count(*) from referral where " + SEEN + " group by 1")
                .withTexts(Queue.names(queues))),
        by(Query.of(connection, "select reason, count(*) from dead_letter group by 1")));
  }

  /** Letters that are still to be sent. */
  public long unsent(Connection connection) throws SQLException {
    return number(
        Query.of(
            connection, "select count(*) from outbox where sent_at is null and set_aside is null"));
  }

  /** Age in seconds of the oldest case that no person has decided; 0 if there is none. */
  public double oldestUndecided(Connection connection) throws SQLException {
    return Query.of(
            connection,
            """
            select coalesce(extract(epoch from clock_timestamp() - min(opened_at)), 0)::float8
            from cases where not decided
            """)
        .one(row -> row.getDouble(1));
  }

  /** Remembers a record that was set aside; the same record counts once. */
  public void countDeadLetter(Connection connection, String origin, String reason)
      throws SQLException {
    Query.of(
            connection,
            "insert into dead_letter (origin, reason) values (?, ?) on conflict do nothing")
        .with(origin)
        .with(reason)
        .update();
  }

  private static Query received(Connection connection, String what, Set<Queue> queues)
      throws SQLException {
    return Query.of(
            connection,
            "select "
                + what
                + " from inbox i left join cases c on c.comment_id = i.comment_id"
                + " where coalesce(c.queues && ?, ?)")
        .withTexts(Queue.names(queues))
        .with(queues.contains(Queue.ORDINARY));
  }

  private static String actions(String kind) {
    return "select coalesce(outcome, 'OPEN'), count(*) from action_intent where kind = '"
        + kind
        + "' and "
        + SEEN
        + " group by 1";
  }

  private static long number(Query query) throws SQLException {
    return query.one(row -> row.getLong(1));
  }

  private static Map<String, Long> by(Query query) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    for (var entry : query.list(row -> Map.entry(row.getString(1), row.getLong(2)))) {
      counts.put(entry.getKey(), entry.getValue());
    }
    return counts;
  }
}
