package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.referral.BreachLevel;
import moothall.escalation.referral.ReferralClock;
import moothall.escalation.referral.ReferralEvent;

/** Whom to tell that a clock of a referral ran out; told once the transaction has committed. */
@Singleton
public final class Calls {

  /** Stored in the place of a level. */
  private static final String LEAD = "SAFEGUARDING_LEAD";

  /**
   * Somebody to be told; says nothing of what the referral is about.
   *
   * @param level who is told that the clock ran out; empty for the safeguarding lead, who is told
   *     that it has begun to run
   */
  public record Call(long id, UUID referralId, ReferralClock clock, Optional<BreachLevel> level) {}

  /** The safeguarding lead is told at once, and once, that a person must look. */
  public void addFirst(Connection connection, UUID referralId, Instant due) throws SQLException {
    Query.of(
            connection,
            """
            insert into referral_call (referral_id, clock, due_at, level) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .with(referralId)
        .with(ReferralClock.OPEN.name())
        .with(due)
        .with(LEAD)
        .update();
  }

  public void add(Connection connection, UUID referralId, ReferralEvent.ClockBreached breach)
      throws SQLException {
    Query.of(
            connection,
            "insert into referral_call (referral_id, clock, due_at, level) values (?, ?, ?, ?)")
        .with(referralId)
        .with(breach.clock().name())
        .with(breach.dueAt())
        .with(breach.level().name())
        .update();
  }

  /** The oldest that nobody was called for and no other instance has in hand. */
  public List<Call> waiting(Connection connection, int limit) throws SQLException {
    return Query.of(
            connection,
            """
            select call_id, referral_id, clock, level from referral_call where called_at is null
            order by call_id limit ? for update skip locked
            """)
        .with(limit)
        .list(row ->
            new Call(
                row.getLong(1),
                row.getObject(2, UUID.class),
                ReferralClock.valueOf(row.getString(3)),
                row.getString(4).equals(LEAD)
                    ? Optional.empty()
                    : Optional.of(BreachLevel.valueOf(row.getString(4)))));
  }

  public void markMade(Connection connection, Call call, Instant at) throws SQLException {
    Query.of(connection, "update referral_call set called_at = ? where call_id = ?")
        .with(at)
        .with(call.id())
        .update();
  }
}
