package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.Act;
import moothall.escalation.referral.ClockTable;
import moothall.escalation.referral.Guards;
import moothall.escalation.referral.Person;
import moothall.escalation.referral.Refusal;
import moothall.escalation.referral.Ruling;
import moothall.escalation.referral.Transmission;
import moothall.escalation.referral.WithdrawalGround;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Dossiers;
import moothall.escalation.store.ReferralEvents;
import moothall.escalation.store.ReferralEvents.Followed;
import moothall.escalation.store.Sendings;

/**
 * What people do with referrals: the referral is locked, seen, and the guards allow it. Reading one
 * is recorded as reading its case.
 */
@Singleton
public final class ReferralReview {

  private final Database database;
  private final Cases cases;
  private final ReferralEvents referrals;
  private final Dossiers dossiers;
  private final Sendings sendings;
  private final ReferralDesk desk;
  private final Audit audit;
  private final ClockTable clocks;
  private final Clock clock;

  ReferralReview(
      Database database,
      Cases cases,
      ReferralEvents referrals,
      Dossiers dossiers,
      Sendings sendings,
      ReferralDesk desk,
      Audit audit,
      ClockTable clocks,
      Clock clock) {
    this.database = database;
    this.cases = cases;
    this.referrals = referrals;
    this.dossiers = dossiers;
    this.sendings = sendings;
    this.desk = desk;
    this.audit = audit;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** A referral in front of somebody. */
  public record Sight(Followed it, Case about, Person person, ClockTable clocks, Instant now) {}

  /** Empty if there is none of that id, or none that the viewer may see. */
  public Optional<Sight> find(Viewer viewer, UUID id) {
    return database.inTransaction(connection -> {
      Optional<Followed> found = referrals.find(connection, id);
      Optional<Case> about =
          found.isEmpty() ? Optional.empty() : seen(connection, found.get(), viewer);
      if (found.isEmpty() || about.isEmpty()) {
        return Optional.empty();
      }
      audit.record(connection, viewer, AuditEvent.Kind.CASE_READ, about.get().id().toString());
      return Optional.of(
          new Sight(found.get(), about.get(), person(viewer, about.get()), clocks, now()));
    });
  }

  /** Whether there is one of that id that the viewer may see; reads nothing of what it says. */
  public boolean isSeen(Viewer viewer, UUID id) {
    return database.inTransaction(connection -> {
      Optional<Followed> found = referrals.find(connection, id);
      return found.isPresent() && seen(connection, found.get(), viewer).isPresent();
    });
  }

  /**
   * Does it, or says why not.
   *
   * @param known how many events the person has seen; empty if they do not mind
   */
  public ReferralAnswer act(UUID id, Viewer viewer, Act act, OptionalInt known) {
    return act instanceof Act.ProposeWithdrawal proposal
            && proposal.ground() == WithdrawalGround.WRONG_TYPE
        ? database.inOneTransaction(connection -> correct(connection, id, viewer, proposal, known))
        : database.inTransaction(connection -> act(connection, id, viewer, act, known));
  }

  private ReferralAnswer act(
      Connection connection, UUID id, Viewer viewer, Act act, OptionalInt known)
      throws SQLException {
    Optional<Followed> found = referrals.lock(connection, id);
    Optional<Case> about =
        found.isEmpty() ? Optional.empty() : seen(connection, found.get(), viewer);
    if (found.isEmpty() || about.isEmpty()) {
      return new ReferralAnswer.NotFound();
    }
    if (known.isPresent() && known.getAsInt() != found.get().proceedings().events().size()) {
      return new ReferralAnswer.Changed();
    }
    Person person = person(viewer, about.get());
    return switch (Guards.rule(act, found.get().proceedings(), person, now(), clocks)) {
      case Ruling.Refused(var why) -> new ReferralAnswer.Refused(why);
      case Ruling.Granted(var event) -> {
        Optional<Refusal> contradiction = contradiction(connection, id, act);
        yield contradiction.isPresent()
            ? new ReferralAnswer.Refused(contradiction.get())
            : new ReferralAnswer.Done(
                new Followed(
                    found.get().referral(),
                    referrals.add(connection, found.get().proceedings(), List.of(event), clocks)));
      }
    };
  }

  /** What the records of the handing over say against it. */
  private Optional<Refusal> contradiction(Connection connection, UUID id, Act act)
      throws SQLException {
    return switch (act) {
      case Act.ProposeWithdrawal _, Act.ApproveWithdrawal _ -> isOut(connection, id);
      case Act.Transmit(var what) -> isUnknown(connection, id, what);
      default -> Optional.empty();
    };
  }

  /** A sending takes the lock of the referral too: either it or the withdrawal is first. */
  private Optional<Refusal> isOut(Connection connection, UUID id) throws SQLException {
    return sendings.of(connection, id).stream()
        .filter(Sendings.Sending::mayHaveArrived)
        .findFirst()
        .map(it -> new Refusal.DossierIsOut(it.recipient()));
  }

  /** Whoever passes it on unreviewed may not be one who takes dossiers, and is in a hurry. */
  private Optional<Refusal> isUnknown(Connection connection, UUID id, Transmission what)
      throws SQLException {
    return what.isUnreviewed()
            || dossiers.withPack(connection, id, what.dossierSha256()).isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal.NoSuchDossier());
  }

  /**
   * Proposes that the wrong one is withdrawn and raises the right one, or does neither: at no
   * moment is there none. The case is locked first, as wherever a referral is raised.
   */
  private ReferralAnswer correct(
      Connection connection,
      UUID id,
      Viewer viewer,
      Act.ProposeWithdrawal proposal,
      OptionalInt known)
      throws SQLException {
    Optional<Followed> found = referrals.find(connection, id);
    Optional<Case> about =
        found.isEmpty()
            ? Optional.empty()
            : cases.lock(connection, found.get().referral().caseId());
    ReferralAnswer answer = act(connection, id, viewer, proposal, known);
    if (answer instanceof ReferralAnswer.Done && about.isPresent()) {
      ReferralType right =
          ReferralType.parse(proposal.other() == null ? "" : proposal.other()).orElseThrow();
      desk.raise(about.get().commentId(), right, viewer, new Reason(proposal.reason()));
    }
    return answer;
  }

  private Optional<Case> seen(Connection connection, Followed it, Viewer viewer)
      throws SQLException {
    return cases.find(connection, it.referral().caseId()).filter(viewer::sees);
  }

  private static Person person(Viewer viewer, Case about) {
    return Person.of(viewer, Queue.of(about));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
