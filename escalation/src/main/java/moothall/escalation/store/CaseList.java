package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    return query(connection, queues, holder, wanted, after, limit).list(CaseList::place);
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
    if (!wanted.words().isBlank()) {
      sql.append(" and words @@ websearch_to_tsquery('simple', ?)");
      values.add(wanted.words());
    }
    if (!wanted.labels().isEmpty()) {
      sql.append(" and labels @> ?");
      values.add(connection.createArrayOf("text", wanted.labels().toArray()));
    }
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
    order(wanted.order(), after, sql, values);
    Query query = Query.of(connection, sql + " limit " + limit);
    values.forEach(query::with);
    return query;
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

  private static CasePlace place(ResultSet row) throws SQLException {
    return new CasePlace(
        row.getBoolean("decided"),
        row.getInt("priority"),
        Query.instant(row, "due"),
        Query.instant(row, "opened_at"),
        new CaseId(row.getObject("case_id", UUID.class)));
  }
}
