package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.Bells;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.measures.Measures;
import moothall.escalation.referral.ReferralState;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.Referral;
import moothall.escalation.store.Referrals;

/**
 * Raises referrals for people, about any comment that was ever received: also one in which the
 * policy found nothing. There is deliberately no way to stop one.
 */
@Singleton
public final class ReferralDesk {

  private final Database database;
  private final Inbox inbox;
  private final Cases cases;
  private final Referrals referrals;
  private final CaseBook book;
  private final ReferralBook proceedings;
  private final Bells bells;
  private final Measures measures;
  private final Clock clock;

  ReferralDesk(
      Database database,
      Inbox inbox,
      Cases cases,
      Referrals referrals,
      CaseBook book,
      ReferralBook proceedings,
      Bells bells,
      Measures measures,
      Clock clock) {
    this.database = database;
    this.inbox = inbox;
    this.cases = cases;
    this.referrals = referrals;
    this.book = book;
    this.proceedings = proceedings;
    this.bells = bells;
    this.measures = measures;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param state as it stands now
   * @param isNew whether this request raised it
   * @param seen whether the person may see the case as it is now; if not, they learn no more than
   *     that a referral of the type is raised
   */
  public record Raised(Referral referral, ReferralState state, boolean isNew, boolean seen) {}

  /**
   * Whoever asks need not be allowed to see the case: nobody can prevent a raise. Empty if no such
   * comment was ever received.
   */
  public Optional<Raised> raise(
      CommentId comment, ReferralType type, Viewer viewer, Reason reason) {
    Optional<Raised> raised =
        database.inTransaction(connection -> raise(connection, comment, type, viewer, reason));
    bells.ring();
    raised.filter(Raised::isNew).ifPresent(it -> measures.referralRaised(it.referral().type()));
    return raised;
  }

  private Optional<Raised> raise(
      Connection connection, CommentId comment, ReferralType type, Viewer viewer, Reason reason)
      throws SQLException {
    Optional<Case> before = cases.lock(connection, comment);
    Optional<Referral> existing = referrals.find(connection, comment, type);
    if (existing.isPresent()) {
      // Also what two people withdrew, or are about to: nobody can prevent a raise.
      ReferralState state =
          proceedings.raiseAgain(
              connection,
              existing.get().id(),
              new Referral.Raising(viewer.name(), now(), reason.words()));
      return Optional.of(
          new Raised(existing.get(), state, false, before.filter(viewer::sees).isPresent()));
    }
    Optional<Inbox.Received> received = inbox.newestWords(connection, comment);
    return received.isEmpty()
        ? Optional.empty()
        : Optional.of(raise(connection, before, received.get(), type, viewer, reason));
  }

  private Raised raise(
      Connection connection,
      Optional<Case> before,
      Inbox.Received received,
      ReferralType type,
      Viewer viewer,
      Reason reason)
      throws SQLException {
    String user = viewer.name();
    Instant now = now();
    Judgement judgement = received.judgement();
    CaseId id = before.map(Case::id).orElseGet(() -> new CaseId(UUID.randomUUID()));
    List<CaseEvent> events = new ArrayList<>();
    if (before.isEmpty()) {
      events.addAll(book.openedBy(connection, received, user, now));
    }
    Referral referral =
        book.newReferral(
                connection,
                id,
                judgement.comment(),
                type,
                new Referral.Raising(user, now, reason.words()),
                judgement.categoriesOfDoubt())
            .orElseThrow(() -> new IllegalStateException("raised while the comment was locked"));
    events.add(CaseBook.event(referral));
    Case after =
        book.write(
            connection,
            id,
            before,
            new CaseBook.Change(events, Optional.empty(), List.of(referral)));
    ReferralState state = proceedings.state(connection, referral.id());
    return new Raised(referral, state, true, viewer.sees(after));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
