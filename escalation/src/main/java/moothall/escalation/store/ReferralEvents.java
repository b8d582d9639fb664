package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.referral.ClockTable;
import moothall.escalation.referral.Dues;
import moothall.escalation.referral.Proceedings;
import moothall.escalation.referral.ReferralClock;
import moothall.escalation.referral.ReferralEvent;

/** What became of referrals, with one row each for the register, which is the fold. */
@Singleton
public final class ReferralEvents {

  private final Referrals referrals;

  ReferralEvents(Referrals referrals) {
    this.referrals = referrals;
  }

  /** A referral as it was raised, and what became of it. */
  public record Followed(Referral referral, Proceedings proceedings) {}

  /** Locks the referral, if there is one of that id, until the transaction ends. */
  public Optional<Followed> lock(Connection connection, UUID id) throws SQLException {
    boolean exists =
        Query.of(connection, "select 1 from referral_state where referral_id = ? for update")
            .with(id)
            .first(_ -> true)
            .isPresent();
    return exists ? find(connection, id) : Optional.empty();
  }

  public Optional<Followed> find(Connection connection, UUID id) throws SQLException {
    Optional<Referral> found = referrals.find(connection, id);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Followed(found.get(), proceedings(connection, found.get())));
  }

  private static Proceedings proceedings(Connection connection, Referral it) throws SQLException {
    List<ReferralEvent> events = new ArrayList<>();
    events.add(raised(it));
    events.addAll(
        Query.of(
                connection,
                "select kind, body from referral_event where referral_id = ? order by seq")
            .with(it.id())
            .list(row -> ReferralEventJson.read(row.getString(1), row.getBytes(2))));
    return Proceedings.fold(events);
  }

  private static ReferralEvent.Raised raised(Referral it) {
    return new ReferralEvent.Raised(
        it.raising().at(), it.raising().by(), it.id(), it.type(), Set.copyOf(it.categories()));
  }

  /** For a referral that was added in this transaction. */
  public Proceedings begin(Connection connection, Referral it, ClockTable clocks)
      throws SQLException {
    Proceedings begun = Proceedings.fold(List.of(raised(it)));
    Query.of(
            connection,
            "insert into referral_state (referral_id, state, since, events) values (?, ?, ?, 0)")
        .with(it.id())
        .with(begun.state().name())
        .with(begun.since())
        .update();
    project(connection, begun, clocks);
    return begun;
  }

  /** Adds to a referral that the caller has locked. */
  public Proceedings add(
      Connection connection,
      Proceedings before,
      List<? extends ReferralEvent> later,
      ClockTable clocks)
      throws SQLException {
    Proceedings after = before.and(later);
    int seq = before.events().size();
    for (ReferralEvent event : later) {
      Query.of(
              connection,
              """
              insert into referral_event (referral_id, seq, kind, at, by_whom, body, once)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .with(after.raised().id())
          .with(seq++)
          .with(ReferralEventJson.kind(event))
          .with(event.at())
          .with(event.by())
          .with(StoredJson.write(event))
          .with(ReferralEventJson.once(event).orElse(null))
          .update();
    }
    project(connection, after, clocks);
    return after;
  }

  private static void project(Connection connection, Proceedings it, ClockTable clocks)
      throws SQLException {
    Dues dues = Dues.of(it, clocks);
    Optional<Map.Entry<ReferralClock, Instant>> next = dues.next();
    Query.of(
            connection,
            """
            update referral_state
            set state = ?, since = ?, events = ?, due_clock = ?, due_at = ?::timestamptz,
              wake_at = ?::timestamptz
            where referral_id = ?
            """)
        .with(it.state().name())
        .with(it.since())
        .with(it.events().size() - 1)
        .with(next.map(due -> due.getKey().name()).orElse(null))
        .with(next.map(Map.Entry::getValue).orElse(null))
        .with(dues.wakeAt().orElse(null))
        .with(it.raised().id())
        .update();
  }

  /** One at which the machine must look now, locked; those that another instance has are left. */
  public Optional<Followed> lockOneToWake(Connection connection, Instant now) throws SQLException {
    Optional<UUID> id =
        Query.of(
                connection,
                """
                select referral_id from referral_state where wake_at <= ?
                order by wake_at limit 1 for update skip locked
                """)
            .with(now)
            .first(row -> row.getObject(1, UUID.class));
    return id.isEmpty() ? Optional.empty() : find(connection, id.get());
  }
}
