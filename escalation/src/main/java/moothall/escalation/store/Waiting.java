package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What waits, how long, and what people are exposed to: figures for operations, without names. */
@Singleton
public final class Waiting {

  /** Readings further back are not counted, so that looking costs the same in every year. */
  private static final int LATEST_ENTRIES = 20_000;

  /**
   * Cases of one priority that no person has decided. Ages in seconds.
   *
   * @param priority 1 is the worst
   * @param unowned of those, how many nobody has taken to work on them
   */
  public record Cases(
      int priority, long open, long unowned, double median, double slowest5, double oldest) {}

  /** What is asked of platforms and not settled. */
  public record Actions(String kind, long open, double oldest) {}

  /**
   * What reading does to people, over the last eight hours.
   *
   * @param people who opened a case
   * @param mostByOne how many cases the one has opened who opened most
   */
  public record Exposure(long people, long mostByOne) {}

  /** What was asked of a platform in its present window; {@code page} is empty for all together. */
  public record Spent(String platform, String page, long units) {}

  /** A token that a platform replaces as we use it, and the seconds since it last did. */
  public record Token(String account, double age) {}

  public List<Cases> cases(Connection connection) throws SQLException {
    return Query.of(
            connection,
            """
            select priority, count(*) as open, count(*) filter (where not taken) as unowned,
                   max(age) as oldest,
                   percentile_cont(0.5) within group (order by age) as median,
                   percentile_cont(0.95) within group (order by age) as slowest
            from (select priority, extract(epoch from clock_timestamp() - opened_at)::float8 as age,
                    k.case_id is not null as taken
                  from cases c left join case_claim k
                    on k.case_id = c.case_id and k.until > clock_timestamp()
                  where not c.decided) as waiting
            group by priority
            """)
        .list(row ->
            new Cases(
                row.getInt("priority"),
                row.getLong("open"),
                row.getLong("unowned"),
                row.getDouble("median"),
                row.getDouble("slowest"),
                row.getDouble("oldest")));
  }

  public List<Actions> actions(Connection connection) throws SQLException {
    return Query.of(
            connection,
            """
            select kind, count(*) as open,
                   extract(epoch from clock_timestamp() - min(requested_at))::float8 as oldest
            from action_intent where state <> 'SETTLED' group by kind
            """)
        .list(row ->
            new Actions(row.getString("kind"), row.getLong("open"), row.getDouble("oldest")));
  }

  public Exposure exposure(Connection connection) throws SQLException {
    return Query.of(
            connection,
            """
            select count(*) as people, coalesce(max(subjects), 0) as most from (
              select count(distinct subject) as subjects from audit_event
              where id > (select coalesce(max(id), 0) - ? from audit_event)
                and kind = 'CASE_READ' and at > clock_timestamp() - interval '8 hours'
              group by who) as readers
            """)
        .with(LATEST_ENTRIES)
        .one(row -> new Exposure(row.getLong("people"), row.getLong("most")));
  }

  public List<Spent> spent(Connection connection) throws SQLException {
    return Query.of(
            connection,
            """
            select platform, page_id, case when window_ends > clock_timestamp() then spent else 0 end
            from allowance
            """)
        .list(row -> new Spent(row.getString(1), row.getString(2), row.getLong(3)));
  }

  public List<Token> tokens(Connection connection) throws SQLException {
    return Query.of(
            connection,
            "select name, extract(epoch from clock_timestamp() - since)::float8 from renewed_token")
        .list(row -> new Token(row.getString(1), row.getDouble(2)));
  }
}
