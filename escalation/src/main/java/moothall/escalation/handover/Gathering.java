package moothall.escalation.handover;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.dossier.Dossier;
import moothall.escalation.dossier.Pack;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.store.AccessRecord;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Exhibits;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.ReferralEvents;

/** Gathers what is on record about a referral, for somebody who may take it away. */
@Singleton
final class Gathering {

  private final ReferralEvents referrals;
  private final Cases cases;
  private final Inbox inbox;
  private final Evidence evidence;
  private final AccessRecord accesses;
  private final Exhibits exhibits;

  Gathering(
      ReferralEvents referrals,
      Cases cases,
      Inbox inbox,
      Evidence evidence,
      AccessRecord accesses,
      Exhibits exhibits) {
    this.referrals = referrals;
    this.cases = cases;
    this.inbox = inbox;
    this.evidence = evidence;
    this.accesses = accesses;
    this.exhibits = exhibits;
  }

  /** Whether somebody may take a referral away. */
  sealed interface Admitted {
    /** They may; it is of this case. */
    record Yes(ReferralEvents.Followed followed, Case it) implements Admitted {}

    /** They may not. */
    record No(DossierAnswer answer) implements Admitted {}
  }

  /** A dossier that is not made yet. */
  sealed interface Draft {
    /** With the entries that it rests on. */
    record Gathered(Dossier dossier, List<EvidenceEntry> entries) implements Draft {}

    /** There is none for this person. */
    record None(DossierAnswer answer) implements Draft {}
  }

  Admitted admitted(Connection connection, Viewer viewer, UUID id) throws SQLException {
    Optional<ReferralEvents.Followed> followed = referrals.find(connection, id);
    Optional<Case> found =
        followed.isPresent()
            ? cases.find(connection, followed.get().referral().caseId())
            : Optional.empty();
    if (followed.isEmpty() || found.filter(viewer::sees).isEmpty()) {
      return new Admitted.No(new DossierAnswer.NotFound());
    }
    return viewer.may(Permission.EXPORT_DOSSIER, Queue.of(found.get()))
        ? new Admitted.Yes(followed.get(), found.get())
        : new Admitted.No(
            new DossierAnswer.Refused(
                DossierAnswer.NOT_ALLOWED,
                "None of your roles that sees this case takes dossiers away."));
  }

  Draft draft(Connection connection, Viewer viewer, UUID id, Instant now) throws SQLException {
    return switch (admitted(connection, viewer, id)) {
      case Admitted.No(var answer) -> new Draft.None(answer);
      case Admitted.Yes(var followed, var it) -> {
        List<EvidenceEntry> entries = entries(connection, it);
        Facts facts = facts(connection, viewer, followed, it, entries);
        yield new Draft.Gathered(
            facts.dossier(new Dossier.Making(now, viewer.name(), Program.NAME, Pack.FORMAT)),
            entries);
      }
    };
  }

  List<EvidenceEntry> entries(Connection connection, Case it) throws SQLException {
    return evidence.entriesOf(connection, it.commentId());
  }

  private Facts facts(
      Connection connection,
      Viewer viewer,
      ReferralEvents.Followed followed,
      Case it,
      List<EvidenceEntry> entries)
      throws SQLException {
    Map<Long, Integer> marks = new HashMap<>();
    for (EvidenceEntry entry : entries) {
      Evidence.Seal seal = new Evidence.Seal(entry.councilId(), entry.seq(), "");
      marks.put(entry.seq(), exhibits.number(connection, viewer.name(), seal));
    }
    List<String> subjects =
        List.of(it.id().toString(), it.commentId().value(), followed.referral().id().toString());
    return new Facts(
        followed,
        it,
        inbox.about(connection, it.commentId()),
        entries,
        accesses.about(connection, subjects, it.openedAt()),
        marks);
  }
}
