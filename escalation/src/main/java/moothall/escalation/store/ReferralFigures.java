package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How far referrals have come, as figures without a person, a page or a strand. */
@Singleton
public final class ReferralFigures {

  /** What happens to every referral that comes to an end, in the words of its record. */
  public static final List<String> STEPS =
      List.of("taken-up", "confirmed", "transmitted", "answered", "withdrawn", "closed");

  /** To how many referrals of the type it has happened, once or more often. */
  public record Reached(String type, String step, long referrals) {}

  /** Half of those that left the council within 90 days took so many seconds or longer. */
  public record Passage(String type, double median) {}

  public List<Reached> reached(Connection connection) throws SQLException {
    return Query.of(
            connection,
            """
            select r.type, e.kind, count(distinct r.referral_id)
            from referral_event e join referral r on r.referral_id = e.referral_id
            where e.kind = any(?) group by r.type, e.kind
            """)
        .withTexts(STEPS)
        .list(row -> new Reached(row.getString(1), row.getString(2), row.getLong(3)));
  }

  /**
   * By label of the types, several of which have one in common.
   *
   * @param open the types that have a label of their own; all others are {@code together}
   */
  public List<Passage> passages(Connection connection, List<String> open, String together)
      throws SQLException {
    return Query.of(
            connection,
            """
            select label, percentile_cont(0.5) within group (order by took)
            from (select case when r.type = any(?) then r.type else ? end as label,
                    extract(epoch from min(e.at) - r.raised_at)::float8 as took
                  from referral_event e join referral r on r.referral_id = e.referral_id
                  where e.kind = 'transmitted'
                  group by r.referral_id, r.type, r.raised_at
                  having min(e.at) > clock_timestamp() - interval '90 days') as left_us
            group by label
            """)
        .withTexts(open)
        .with(together)
        .list(row -> new Passage(row.getString(1), row.getDouble(2)));
  }
}
