package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What systems outside are to be told. The database writes it down in the transaction in which it
 * happened, for whoever wants it; here it is taken in hand and settled.
 */
@Singleton
public final class Deliveries {

  /** Longer than a receiver is waited for. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final Duration KEPT = Duration.ofDays(7);
  private static final int FORGOTTEN_AT_ONCE = 500;

  /** How a delivery ends. */
  public enum Outcome {
    DELIVERED,
    /** Nobody wants it any more, or it is nothing to tell any more. */
    DROPPED,
    GIVEN_UP
  }

  /**
   * Something to tell, taken in hand.
   *
   * @param state in which a referral is by that
   * @param ordinary whether everybody who sees ordinary cases sees this one at this moment
   */
  public record Delivery(
      UUID key,
      String subscriber,
      String fact,
      UUID caseId,
      Optional<UUID> referral,
      Optional<UUID> appeal,
      String state,
      Instant happened,
      int attempts,
      boolean ordinary) {

    /** The same for every attempt. */
    public String id() {
      return "msg_" + key;
    }
  }

  /**
   * Who wants what from now on; whoever is not named wants nothing.
   *
   * @return those who wanted something until now, and want nothing any more
   */
  public List<String> wanted(Connection connection, Map<String, List<String>> facts)
      throws SQLException {
    List<String> off =
        Query.of(
                connection,
                """
                update webhook_subscriber set facts = '{}' where name <> all (?) and facts <> '{}'
                returning name
                """)
            .withTexts(facts.keySet())
            .list(row -> row.getString(1));
    for (Map.Entry<String, List<String>> it : facts.entrySet()) {
      Query.of(
              connection,
              """
              insert into webhook_subscriber (name, facts) values (?, ?)
              on conflict (name) do update set facts = excluded.facts
              """)
          .with(it.getKey())
          .withTexts(it.getValue())
          .update();
    }
    return off;
  }

  /**
   * The oldest for a receiver that is due and that nobody else has in hand; none while it rests.
   */
  public Optional<Delivery> claim(Connection connection, String subscriber) throws SQLException {
    return Query.of(
            connection,
            """
            update webhook_delivery d set attempts = attempts + 1,
              due_at = clock_timestamp() + make_interval(secs => ?)
            from cases c
            where d.delivery_id = (
              select delivery_id from webhook_delivery
              where subscriber = ? and settled_at is null and due_at <= clock_timestamp()
                and exists (select from webhook_subscriber s
                  where s.name = subscriber and s.rest_until <= clock_timestamp())
              order by due_at limit 1 for update skip locked)
            and c.case_id = d.case_id
            returning d.delivery_id, subscriber, fact, d.case_id, referral_id, appeal_id, state,
              happened_at, attempts, 'ORDINARY' = any (c.queues) as ordinary
            """)
        .with(LEASE.toSeconds())
        .with(subscriber)
        .first(Deliveries::read);
  }

  /** It was not taken: once more after the pause. */
  public boolean later(Connection connection, Delivery it, Duration pause) throws SQLException {
    return Query.of(
                connection,
                """
                update webhook_delivery set due_at = clock_timestamp() + make_interval(secs => ?)
                where delivery_id = ? and settled_at is null
                """)
            .with(pause.toMillis() / 1000.0)
            .with(it.key())
            .update()
        == 1;
  }

  /** It failed: how often in a row by now. */
  public int failed(Connection connection, String subscriber) throws SQLException {
    return Query.of(
            connection,
            "update webhook_subscriber set failures = failures + 1 where name = ?"
                + " returning failures")
        .with(subscriber)
        .one(row -> row.getInt(1));
  }

  /** Nothing is sent to it meanwhile. */
  public boolean rest(Connection connection, String subscriber, Duration pause)
      throws SQLException {
    return Query.of(
                connection,
                """
                update webhook_subscriber set rest_until = clock_timestamp() + make_interval(secs => ?)
                where name = ?
                """)
            .with(pause.toMillis() / 1000.0)
            .with(subscriber)
            .update()
        == 1;
  }

  /** It has taken something: it rests no more. */
  public boolean recovered(Connection connection, String subscriber) throws SQLException {
    return Query.of(
                connection,
                """
                update webhook_subscriber set failures = 0, rest_until = '-infinity'
                where name = ? and failures > 0
                """)
            .with(subscriber)
            .update()
        == 1;
  }

  /** Some of what a receiver that fails was to be told longer ago than that; how many. */
  public int giveUp(Connection connection, String subscriber, Duration after) throws SQLException {
    return Query.of(
            connection,
            """
            update webhook_delivery set settled_at = clock_timestamp(), outcome = 'GIVEN_UP'
            where delivery_id in (
              select delivery_id from webhook_delivery
              where subscriber = ? and settled_at is null
                and happened_at < clock_timestamp() - make_interval(secs => ?)
                and exists (select from webhook_subscriber s where s.name = subscriber and s.failures > 0)
              limit ? for update skip locked)
            """)
        .with(subscriber)
        .with(after.toSeconds())
        .with(FORGOTTEN_AT_ONCE)
        .update();
  }

  /** Some of what was for receivers that want nothing any more; how many. */
  public int drop(Connection connection) throws SQLException {
    return Query.of(
            connection,
            """
            update webhook_delivery set settled_at = clock_timestamp(), outcome = 'DROPPED'
            where delivery_id in (
              select delivery_id from webhook_delivery
              where settled_at is null
                and subscriber in (select name from webhook_subscriber where facts = '{}')
              limit ? for update skip locked)
            """)
        .with(FORGOTTEN_AT_ONCE)
        .update();
  }

  public boolean settle(Connection connection, Delivery it, Outcome outcome) throws SQLException {
    return Query.of(
                connection,
                """
                update webhook_delivery set settled_at = clock_timestamp(), outcome = ?
                where delivery_id = ? and settled_at is null
                """)
            .with(outcome.name())
            .with(it.key())
            .update()
        == 1;
  }

  /** Some of what was settled a week ago; whether there may be more. */
  public boolean forgetSome(Connection connection) throws SQLException {
    return Query.of(
                connection,
                """
                delete from webhook_delivery where delivery_id in (
                  select delivery_id from webhook_delivery
                  where settled_at < clock_timestamp() - make_interval(secs => ?) limit ?)
                """)
            .with(KEPT.toSeconds())
            .with(FORGOTTEN_AT_ONCE)
            .update()
        == FORGOTTEN_AT_ONCE;
  }

  private static Delivery read(ResultSet row) throws SQLException {
    return new Delivery(
        row.getObject("delivery_id", UUID.class),
        row.getString("subscriber"),
        row.getString("fact"),
        row.getObject("case_id", UUID.class),
        Optional.ofNullable(row.getObject("referral_id", UUID.class)),
        Optional.ofNullable(row.getObject("appeal_id", UUID.class)),
        Optional.ofNullable(row.getString("state")).orElse(""),
        Query.instant(row, "happened_at"),
        row.getInt("attempts"),
        row.getBoolean("ordinary"));
  }
}
