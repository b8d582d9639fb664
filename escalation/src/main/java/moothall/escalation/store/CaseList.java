package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.CaseId;
import moothall.escalation.work.Selection;

/**
 * The list of cases, a page at a time, and the worst that nobody has. Whatever is asked for, only
 * the queues that are named are looked into.
 */
@Singleton
public final class CaseList {

  private static final String IN_ORDER = "decided, priority, due, opened_at, case_id";

  private static final long SECONDS_OF_A_DAY = 86_400;

  /** Of the newest so many are looked at one by one: words that nearly all have fill a page. */
  private static final int NEAREST = 200;

  /** The same of the worst, among which words cannot be found by day. */
  private static final int NEAR = 2_000;

  /**
   * Of how many days the cases are looked at next, by an index that has the day beside the words.
   * Of words of which the last hold no page there are few in all.
   */
  private static final List<Integer> DAYS = List.of(2, 8, 32);

  /**
   * Places of the cases on a page.
   *
   * @param holder whose cases {@code MINE} are
   */
  public List<CasePlace> page(
      Connection connection,
      Set<Queue> queues,
      String holder,
      Selection wanted,
      Optional<CasePlace> after,
      int limit)
      throws SQLException {
    // Each looks further than the one before, and what fills a page is the beginning of all.
    for (Query next : narrow(connection, queues, wanted, after, limit)) {
      List<CasePlace> found = next.list(CaseList::place);
      if (found.size() >= limit) {
        return found;
      }
    }
    return query(connection, queues, holder, wanted, after, limit).list(CaseList::place);
  }

  /**
   * What may find a page of words without reading every case that has them. Whoever sees no
   * ordinary case finds no words at all.
   */
  List<Query> narrow(
      Connection connection,
      Set<Queue> queues,
      Selection wanted,
      Optional<CasePlace> after,
      int limit)
      throws SQLException {
    if (wanted.words().isBlank()
        || wanted.state() == Selection.State.MINE
        || !queues.contains(Queue.ORDINARY)) {
      return List.of();
    }
    if (wanted.order() == Selection.Order.WORST) {
      // In this order the cases of some days are found only by reading on.
      return wanted.from().isPresent() || wanted.before().isPresent()
          ? List.of()
          : List.of(near(connection, queues, wanted, after, limit, NEAR));
    }
    List<Query> narrow = new ArrayList<>();
    narrow.add(near(connection, queues, wanted, after, limit, NEAREST));
    Optional<Instant> newest = newest(connection, wanted, after);
    if (newest.isPresent()) {
      for (int days : DAYS) {
        narrow.add(ofDays(connection, queues, wanted, after, limit, days(newest.get(), days)));
      }
    }
    return narrow;
  }

  /** Where the newest that can be found was opened, or later; empty if there is no case. */
  private static Optional<Instant> newest(
      Connection connection, Selection wanted, Optional<CasePlace> after) throws SQLException {
    if (after.isPresent()) {
      return after.map(CasePlace::openedAt);
    }
    return wanted.before().isPresent()
        ? wanted.before()
        : Query.of(connection, "select opened_at from cases order by opened_at desc limit 1")
            .first(row -> Query.instant(row, "opened_at"));
  }

  /** As the database counts them; the day after too, since a case may be opened meanwhile. */
  private static Object[] days(Instant newest, int number) {
    int last = (int) Math.floorDiv(newest.getEpochSecond(), SECONDS_OF_A_DAY) + 1;
    return IntStream.rangeClosed(last - number, last).boxed().toArray();
  }

  private static Query near(
      Connection connection,
      Set<Queue> queues,
      Selection wanted,
      Optional<CasePlace> after,
      int limit,
      int first)
      throws SQLException {
    StringBuilder sql =
        new StringBuilder(
            "select "
                + IN_ORDER
                + " from (select "
                + IN_ORDER
                + ", words, labels from cases where ");
    List<Object> values = new ArrayList<>();
    sql.append(in(queues));
    state(wanted.state(), "", sql, values);
    opened(wanted, sql, values);
    order(wanted.order(), after, sql, values);
    sql.append(" limit " + first + ") near where true");
    found(connection, wanted, sql, values);
    order(wanted.order(), Optional.empty(), sql, values);
    return first(connection, sql, values, limit);
  }

  /**
   * Found first and put in order afterwards, so that nobody reads in order until enough is found.
   */
  private static Query ofDays(
      Connection connection,
      Set<Queue> queues,
      Selection wanted,
      Optional<CasePlace> after,
      int limit,
      Object[] days)
      throws SQLException {
    StringBuilder sql =
        new StringBuilder(
            "with found as materialized (select "
                + IN_ORDER
                + " from cases where array[day_opened(opened_at)] && ? and ");
    List<Object> values = new ArrayList<>();
    values.add(connection.createArrayOf("int4", days));
    sql.append(in(queues));
    state(wanted.state(), "", sql, values);
    found(connection, wanted, sql, values);
    opened(wanted, sql, values);
    sql.append(") select " + IN_ORDER + " from found where true");
    order(wanted.order(), after, sql, values);
    return first(connection, sql, values, limit);
  }

  private static Query first(
      Connection connection, StringBuilder sql, List<Object> values, int limit) {
    Query query = Query.of(connection, sql + " limit " + limit);
    values.forEach(query::with);
    return query;
  }

  Query query(
      Connection connection,
      Set<Queue> queues,
      String holder,
      Selection wanted,
      Optional<CasePlace> after,
      int limit)
      throws SQLException {
    StringBuilder sql = new StringBuilder("select " + IN_ORDER + " from cases where ");
    List<Object> values = new ArrayList<>();
    sql.append(in(queues));
    state(wanted.state(), holder, sql, values);
    found(connection, wanted, sql, values);
    opened(wanted, sql, values);
    order(wanted.order(), after, sql, values);
    return first(connection, sql, values, limit);
  }

  private static void found(
      Connection connection, Selection wanted, StringBuilder sql, List<Object> values)
      throws SQLException {
    if (!wanted.words().isBlank()) {
      sql.append(" and words @@ websearch_to_tsquery('simple', ?)");
      values.add(wanted.words());
    }
    if (!wanted.labels().isEmpty()) {
      sql.append(" and labels @> ?");
      values.add(connection.createArrayOf("text", wanted.labels().toArray()));
    }
  }

  private static void opened(Selection wanted, StringBuilder sql, List<Object> values) {
    wanted
        .from()
        .ifPresent(it -> {
          sql.append(" and opened_at >= ?");
          values.add(it);
        });
    wanted
        .before()
        .ifPresent(it -> {
          sql.append(" and opened_at < ?");
          values.add(it);
        });
  }

  /**
   * Written into the statement and not passed: the plan depends on them, and they are no secret.
   */
  private static String in(Set<Queue> queues) {
    String waits = "queues && '{" + String.join(",", Queue.names(queues)) + "}'";
    return queues.contains(Queue.ORDINARY) ? waits : waits + " and not queues @> '{ORDINARY}'";
  }

  private static void state(
      Selection.State state, String holder, StringBuilder sql, List<Object> values) {
    switch (state) {
      case ALL -> {}
      case UNDECIDED -> sql.append(" and not decided");
      case DECIDED -> sql.append(" and decided");
      case MINE -> {
        sql.append(
            " and case_id in (select case_id from case_claim"
                + " where holder = ? and until > clock_timestamp())");
        values.add(holder);
      }
    }
  }

  private static void order(
      Selection.Order order, Optional<CasePlace> after, StringBuilder sql, List<Object> values) {
    switch (order) {
      case WORST -> {
        after.ifPresent(it -> {
          sql.append(" and (" + IN_ORDER + ") > (?, ?, ?, ?, ?)");
          values.addAll(
              List.of(it.decided(), it.priority(), it.due(), it.openedAt(), it.id().value()));
        });
        sql.append(" order by " + IN_ORDER);
      }
      case NEWEST -> {
        after.ifPresent(it -> {
          sql.append(" and (opened_at, case_id) < (?, ?)");
          values.addAll(List.of(it.openedAt(), it.id().value()));
        });
        sql.append(" order by opened_at desc, case_id desc");
      }
    }
  }

  /**
   * The worst that nobody has taken and nobody is taking; locked until the transaction ends.
   *
   * @param without labels none of which it may bear
   */
  public Optional<CaseId> lockWorst(
      Connection connection, Set<Queue> queues, Collection<String> without) throws SQLException {
    return worst(connection, queues, without)
        .first(row -> new CaseId(row.getObject("case_id", UUID.class)));
  }

  Query worst(Connection connection, Set<Queue> queues, Collection<String> without)
      throws SQLException {
    return Query.of(
            connection,
            """
            select case_id from cases c where not decided and %s and not labels && ? and not exists (
              select 1 from case_claim k where k.case_id = c.case_id and k.until > clock_timestamp())
            order by %s limit 1 for update of c skip locked
            """
                .formatted(in(queues), IN_ORDER))
        .withTexts(without);
  }

  static CasePlace place(ResultSet row) throws SQLException {
    return new CasePlace(
        row.getBoolean("decided"),
        row.getInt("priority"),
        Query.instant(row, "due"),
        Query.instant(row, "opened_at"),
        new CaseId(row.getObject("case_id", UUID.class)));
  }
}
