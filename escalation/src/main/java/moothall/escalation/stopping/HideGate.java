package moothall.escalation.stopping;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import moothall.escalation.brakes.Brake;
import moothall.escalation.brakes.BrakeKind;
import moothall.escalation.brakes.CouncilDay;
import moothall.escalation.brakes.Quota;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.AutomaticHides;
import moothall.escalation.store.Brakes;
import moothall.escalation.store.Claim;
import moothall.escalation.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every hide of the machine's passes right before it is sent. One that is let through is
 * counted in the transaction that lets it through, so that all instances together let through no
 * more than may be; a repetition of it is not counted again.
 */
@Singleton
public final class HideGate {

  private static final Logger LOG = LoggerFactory.getLogger(HideGate.class);

  private final Database database;
  private final Brakes brakes;
  private final AutomaticHides hides;
  private final BrakesConfig config;
  private final Measures measures;

  HideGate(
      Database database,
      Brakes brakes,
      AutomaticHides hides,
      BrakesConfig config,
      Measures measures) {
    this.database = database;
    this.brakes = brakes;
    this.hides = hides;
    this.config = config;
    this.measures = measures;
  }

  /** Whether it must not be sent. What a person asked for is never stopped. */
  public boolean stops(Claim claim) {
    if (!claim.automatic()) {
      return false;
    }
    Passage passage = database.inTransaction(connection -> pass(connection, claim));
    passage.pulled().ifPresent(this::tell);
    if (passage.free()) {
      Failpoints.reached(Failpoint.HIDE_LET_THROUGH);
    }
    return !passage.free();
  }

  /**
   * What the gate says.
   *
   * @param pulled the brake that was pulled for this one, if it was
   */
  private record Passage(boolean free, Optional<Brake> pulled) {
    static final Passage FREE = new Passage(true, Optional.empty());
    static final Passage STOPPED = new Passage(false, Optional.empty());
  }

  private Passage pass(Connection connection, Claim claim) throws SQLException {
    String page = claim.commentId().pageId();
    CouncilDay day = CouncilDay.of(brakes.now(connection));
    Quota.Spent spent = hides.hold(connection, day, page);
    if (brakes.on(connection, page).isPresent()) {
      return Passage.STOPPED;
    }
    if (hides.holds(connection, claim.intentId())) {
      return Passage.FREE;
    }
    Optional<Brakes.Wish> wish = objection(connection, page, day, spent);
    if (wish.isPresent()) {
      return new Passage(false, brakes.pull(connection, wish.get()));
    }
    hides.add(connection, claim.intentId(), page, day);
    return Passage.FREE;
  }

  private Optional<Brakes.Wish> objection(
      Connection connection, String page, CouncilDay day, Quota.Spent spent) throws SQLException {
    Optional<Quota.Reached> reached = config.quota().reached(spent);
    if (reached.isPresent()) {
      return Optional.of(
          new Brakes.Wish(
              BrakeKind.QUOTA,
              reached.get().onAllPages() ? Brake.ALL_PAGES : page,
              CaseEvent.SYSTEM,
              reached.get().sentence(),
              day.end()));
    }
    return config
        .breaker()
        .trips(hides.recent(connection, page, day, config.sample()))
        .map(why -> new Brakes.Wish(BrakeKind.BREAKER, page, CaseEvent.SYSTEM, why, null));
  }

  private void tell(Brake it) {
    measures.brakePulled(it.kind());
    LOG.error(
        "the machine's hides are stopped on {} ({}): {}",
        it.isOnAllPages() ? "all pages" : "page " + it.pageId(),
        it.kind(),
        it.pull().reason());
  }
}
