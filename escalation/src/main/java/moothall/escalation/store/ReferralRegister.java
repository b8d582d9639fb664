package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.CaseId;
import moothall.escalation.referral.ReferralClock;
import moothall.escalation.referral.ReferralState;
import org.jspecify.annotations.Nullable;

/** The list of referrals with where each stands. */
@Singleton
public final class ReferralRegister {

  private static final String SELECT =
      "select seq, s.state as stands, since, due_clock, due_at, "
          + Referrals.COLUMNS
          + " from referral join referral_state s using (referral_id)"
          + " where case_id in (select case_id from cases where queues && ?)";

  /** Which clock runs out next, and when. */
  public record Due(ReferralClock clock, Instant at) {}

  /**
   * A referral in the list.
   *
   * @param place in the order of raising
   * @param due empty where no clock runs
   */
  public record Listed(
      long place, Referral referral, ReferralState state, Instant since, Optional<Due> due) {}

  /** Those of cases in these queues, newest first, before the given place. */
  public List<Listed> newestFirst(
      Connection connection, Set<Queue> queues, ReferralSearch search, long before, int limit)
      throws SQLException {
    return list(
        connection, queues, search, " and seq < ?", List.of(before), " order by seq desc", limit);
  }

  /** The last referral of a page, in the order in which their clocks run out. */
  public record After(Instant due, long place) {}

  /** Those of cases in these queues with a clock that runs, the one that runs out first first. */
  public List<Listed> dueFirst(
      Connection connection,
      Set<Queue> queues,
      ReferralSearch search,
      Optional<After> after,
      int limit)
      throws SQLException {
    return list(
        connection,
        queues,
        search,
        after.isPresent() ? " and (due_at, seq) > (?, ?)" : " and due_at is not null",
        after.<List<Object>>map(it -> List.of(it.due(), it.place())).orElse(List.of()),
        " order by due_at, seq",
        limit);
  }

  private static List<Listed> list(
      Connection connection,
      Set<Queue> queues,
      ReferralSearch search,
      String further,
      List<Object> from,
      String order,
      int limit)
      throws SQLException {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> values = new ArrayList<>();
    narrow(search.type().map(Enum::name), " and type = ?", sql, values);
    narrow(search.state().map(Enum::name), " and s.state = ?", sql, values);
    narrow(search.overdue(), " and due_at <= ?", sql, values);
    sql.append(further);
    values.addAll(from);
    Query query =
        Query.of(connection, sql + order + " limit " + limit).withTexts(Queue.names(queues));
    values.forEach(query::with);
    return query.list(ReferralRegister::read);
  }

  private static void narrow(
      Optional<?> value, String condition, StringBuilder sql, List<Object> values) {
    value.ifPresent(it -> {
      sql.append(condition);
      values.add(it);
    });
  }

  /** Whether anybody still has to do with a referral of the case. */
  public boolean hasOpen(Connection connection, CaseId id) throws SQLException {
    return Query.of(
            connection,
            "select s.state from referral join referral_state s using (referral_id) where case_id = ?")
        .with(id.value())
        .list(row -> ReferralState.valueOf(row.getString(1)))
        .stream()
        .anyMatch(state -> !state.isOver());
  }

  /** Those about one case, if it waits in one of these queues; the first one first. */
  public List<Listed> ofCase(Connection connection, Set<Queue> queues, CaseId id)
      throws SQLException {
    return Query.of(connection, SELECT + " and case_id = ? order by seq")
        .withTexts(Queue.names(queues))
        .with(id.value())
        .list(ReferralRegister::read);
  }

  private static Listed read(ResultSet row) throws SQLException {
    @Nullable String clock = row.getString("due_clock");
    @Nullable OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
    return new Listed(
        row.getLong("seq"),
        Referrals.read(row),
        ReferralState.valueOf(row.getString("stands")),
        Query.instant(row, "since"),
        clock == null || due == null
            ? Optional.empty()
            : Optional.of(new Due(ReferralClock.valueOf(clock), due.toInstant())));
  }
}
