package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import moothall.escalation.brakes.Brake;
import moothall.escalation.brakes.Breaker;
import moothall.escalation.brakes.CouncilDay;
import moothall.escalation.brakes.Quota;

/** The machine's hides that were let through to a platform: which, and how many in a day. */
@Singleton
public final class AutomaticHides {

  private static final int DAYS_THAT_SAY_WHAT_IS_USUAL = 14;

  /**
   * How many there were on that day. The rows are held until the transaction ends, in a fixed
   * order, so that nobody lets through what another has just let through.
   */
  public Quota.Spent hold(Connection connection, CouncilDay day, String pageId)
      throws SQLException {
    for (String page : List.of(Brake.ALL_PAGES, pageId)) {
      Query.of(
              connection,
              """
              insert into automatic_hides_of_day (page_id, day) values (?, ?)
              on conflict do nothing
              """)
          .with(page)
          .with(day.date())
          .update();
    }
    // The empty page id comes first in every sorting.
    List<Integer> spent =
        Query.of(
                connection,
                """
                select hides from automatic_hides_of_day where day = ? and page_id in (?, ?)
                order by page_id for update
                """)
            .with(day.date())
            .with(Brake.ALL_PAGES)
            .with(pageId)
            .list(row -> row.getInt("hides"));
    return new Quota.Spent(spent.getLast(), spent.getFirst());
  }

  /** Whether it was let through before: a repetition counts once. */
  public boolean holds(Connection connection, UUID intent) throws SQLException {
    return Query.of(connection, "select 1 from automatic_hide where intent_id = ?")
        .with(intent)
        .first(row -> row.getInt(1))
        .isPresent();
  }

  /** Lets one through; the caller holds the day. */
  public void add(Connection connection, UUID intent, String pageId, CouncilDay day)
      throws SQLException {
    Query.of(connection, "insert into automatic_hide (intent_id, page_id) values (?, ?)")
        .with(intent)
        .with(pageId)
        .update();
    Query.of(
            connection,
            """
            update automatic_hides_of_day set hides = hides + 1
            where day = ? and page_id in (?, ?)
            """)
        .with(day.date())
        .with(Brake.ALL_PAGES)
        .with(pageId)
        .update();
  }

  /** What happened on the page since its breaker was closed the last time. */
  public Breaker.Recent recent(Connection connection, String pageId, CouncilDay day, int sample)
      throws SQLException {
    return Query.of(
            connection,
            """
            with closed as (
              select coalesce(max(ended_at), '-infinity') as at from brake
              where kind = 'BREAKER' and page_id = ?),
            newest as (
              select i.case_id, i.seq, h.at
              from automatic_hide h join action_intent i using (intent_id), closed
              where h.page_id = ? and h.at > closed.at order by h.at desc limit ?)
            select
              (select count(*) from newest) as hides,
              (select count(*) from newest n
                where exists (select 1 from action_intent u
                    where u.case_id = n.case_id and u.seq > n.seq and u.kind = 'UNHIDE')
                  or exists (select 1 from case_event e
                    where e.case_id = n.case_id and e.kind = 'changed-there' and e.at > n.at
                      and convert_from(e.body, 'UTF8')::jsonb ->> 'kind' = 'UNHIDE')) as reversed,
              (select count(*) from automatic_hide h, closed
                where h.page_id = ? and h.at > closed.at
                  and h.at > clock_timestamp() - interval '1 hour') as last_hour,
              (select coalesce(sum(hides), 0) from automatic_hides_of_day
                where page_id = ? and day < ? and day >= ?) as days_before
            """)
        .with(pageId)
        .with(pageId)
        .with(sample)
        .with(pageId)
        .with(pageId)
        .with(day.date())
        .with(day.date().minusDays(DAYS_THAT_SAY_WHAT_IS_USUAL))
        .one(row ->
            new Breaker.Recent(
                row.getInt("hides"),
                row.getInt("reversed"),
                row.getInt("last_hour") + 1,
                row.getLong("days_before") / (24.0 * DAYS_THAT_SAY_WHAT_IS_USUAL)));
  }
}
