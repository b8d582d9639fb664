package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
  public List<Listed> newestFirst(Connection connection, Set<Queue> queues, long before, int limit)
      throws SQLException {
    return Query.of(connection, SELECT + " and seq < ? order by seq desc limit ?")
        .withTexts(Queue.names(queues))
        .with(before)
        .with(limit)
        .list(ReferralRegister::read);
  }

  /** Those of cases in these queues with a clock that runs, the one that runs out first first. */
  public List<Listed> dueFirst(Connection connection, Set<Queue> queues, int limit)
      throws SQLException {
    return Query.of(connection, SELECT + " and due_at is not null order by due_at, seq limit ?")
        .withTexts(Queue.names(queues))
        .with(limit)
        .list(ReferralRegister::read);
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
