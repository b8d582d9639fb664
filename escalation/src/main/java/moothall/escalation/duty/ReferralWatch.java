package moothall.escalation.duty;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.escalation.casework.ReferralBook;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.measures.Measures;
import moothall.escalation.referral.ClockTable;
import moothall.escalation.referral.Dues;
import moothall.escalation.referral.Proceedings;
import moothall.escalation.referral.ReferralEvent;
import moothall.escalation.referral.ReferralEvent.ClockBreached;
import moothall.escalation.store.Calls;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.ReferralEvents;
import moothall.escalation.store.ReferralEvents.Followed;

/**
 * Looks at the referrals whose time has come: seals what could not be sealed, ends proposals that
 * nobody decided, notes clocks that ran out. Calls people afterwards, so that a call that fails
 * loses no breach.
 */
@Singleton
public final class ReferralWatch {

  private static final int CALLS_AT_ONCE = 20;

  private final Database database;
  private final ReferralEvents referrals;
  private final Cases cases;
  private final ReferralBook book;
  private final Calls calls;
  private final Pager pager;
  private final Measures measures;
  private final ClockTable clocks;
  private final Clock clock;

  ReferralWatch(
      Database database,
      ReferralEvents referrals,
      Cases cases,
      ReferralBook book,
      Calls calls,
      Pager pager,
      Measures measures,
      ClockTable clocks,
      Clock clock) {
    this.database = database;
    this.referrals = referrals;
    this.cases = cases;
    this.book = book;
    this.calls = calls;
    this.pager = pager;
    this.measures = measures;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** Whether there is more to do at once. */
  public boolean round() {
    return round(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  boolean round(Instant now) {
    Optional<List<ClockBreached>> noted =
        database.inTransaction(connection -> lookAtOne(connection, now));
    noted
        .orElse(List.of())
        .forEach(it -> measures.clockBreached(it.clock().name(), it.level().name()));
    boolean called = database.inTransaction(connection -> callSome(connection, now));
    return noted.isPresent() || called;
  }

  private Optional<List<ClockBreached>> lookAtOne(Connection connection, Instant now)
      throws SQLException {
    Optional<Followed> found = referrals.lockOneToWake(connection, now);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Proceedings it = found.get().proceedings();
    List<ReferralEvent> seal = seal(connection, found.get(), now);
    Proceedings sealed = it.and(seal);
    List<ClockBreached> breaches = Dues.of(sealed, clocks).breaches(now);
    List<ReferralEvent> later = new ArrayList<>(seal);
    later.addAll(lapse(sealed, now));
    later.addAll(breaches);
    referrals.add(connection, it, later, clocks);
    for (ClockBreached breach : breaches) {
      calls.add(connection, it.raised().id(), breach);
    }
    return Optional.of(breaches);
  }

  private List<ReferralEvent> seal(Connection connection, Followed it, Instant now)
      throws SQLException {
    Optional<Case> about = cases.find(connection, it.referral().caseId());
    return about.isEmpty()
        ? List.of()
        : book.sealed(connection, it.proceedings(), about.get(), now).stream().toList();
  }

  private List<ReferralEvent> lapse(Proceedings it, Instant now) {
    return Dues.of(it, clocks)
        .lapse()
        .filter(at -> !at.isAfter(now))
        .<List<ReferralEvent>>map(
            _ -> List.of(new ReferralEvent.WithdrawalLapsed(now, CaseEvent.SYSTEM)))
        .orElse(List.of());
  }

  private boolean callSome(Connection connection, Instant now) throws SQLException {
    List<Calls.Call> waiting = calls.waiting(connection, CALLS_AT_ONCE);
    for (Calls.Call call : waiting) {
      pager.call(call);
      calls.markMade(connection, call, now);
    }
    return waiting.size() == CALLS_AT_ONCE;
  }
}
