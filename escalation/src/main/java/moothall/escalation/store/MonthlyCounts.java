package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.transparency.Measure;
import moothall.escalation.transparency.Publication;

/**
 * How often what is published happened, by page and month of the council's time. An appeal counts
 * in the month in which it was received, as what had become of it by the end of the next.
 */
@Singleton
public final class MonthlyCounts {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

  private static final String EVERYTHING =
      """
      select 'COMMENTS_HIDDEN' as measure, page_id, comment_id as what, settled_at as at
        from action_intent where kind = 'HIDE' and outcome = 'DONE' and settled_at >= ? and settled_at < ?
      union all
      select 'AUTHORS_BLOCKED', c.page_id, b.strike_id::text, b.starts_at
        from block b join strike s using (strike_id) join cases c using (case_id)
        where b.starts_at >= ? and b.starts_at < ?
      union all
      select case when d.at < (date_trunc('month', a.received_at at time zone 'Europe/London')
          + interval '2 months') at time zone 'Europe/London'
          then 'APPEALS_' || d.outcome else 'APPEALS_UNDECIDED' end,
          c.page_id, a.appeal_id::text, a.received_at
        from appeal a join cases c using (case_id) left join appeal_decision d using (appeal_id)
        where a.received_at >= ? and a.received_at < ?
      union all
      select 'REFERRALS_' || r.type, c.page_id, r.referral_id::text, r.raised_at
        from referral r join cases c using (case_id) where r.raised_at >= ? and r.raised_at < ?
      """;

  /** Both months belong to it. */
  public List<Publication.Counted> between(Connection connection, YearMonth from, YearMonth to)
      throws SQLException {
    Instant begin = from.atDay(1).atStartOfDay(COUNCIL_TIME).toInstant();
    Instant end = to.plusMonths(1).atDay(1).atStartOfDay(COUNCIL_TIME).toInstant();
    Query query =
        Query.of(
            connection,
            "select measure, page_id, to_char(at at time zone 'Europe/London', 'YYYY-MM'),"
                + " count(distinct what) from ("
                + EVERYTHING
                + ") it group by 1, 2, 3");
    for (int i = 0; i < 4; i++) {
      query.with(begin).with(end);
    }
    return query.list(row ->
        new Publication.Counted(
            Measure.valueOf(row.getString(1)),
            row.getString(2),
            YearMonth.parse(row.getString(3)),
            row.getLong(4)));
  }

  /** Pages that ever had a case. */
  public Set<String> pages(Connection connection) throws SQLException {
    return new TreeSet<>(
        Query.of(connection, "select distinct page_id from cases").list(row -> row.getString(1)));
  }
}
