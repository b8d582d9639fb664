package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.Candidate;
import moothall.escalation.referral.Person;
import moothall.escalation.referral.Refusal;
import moothall.escalation.store.Candidates;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Referral;

/**
 * Referrals of which the machine was not sure: kept with the case, and declined by as many people
 * as the type needs. Raising one is raising any referral.
 */
@Singleton
public final class CandidateDesk {

  /** To whoever wants to leave a case as it is while the question is open. */
  static final DeskAnswer.Refused OPEN =
      new DeskAnswer.Refused(
          "candidate-open",
          "The machine is not sure whether this must be referred: raise the referral, or decline it"
              + " with a reason (of terrorism a second person must agree).");

  private final Database database;
  private final Cases cases;
  private final Candidates candidates;
  private final Clock clock;

  CandidateDesk(Database database, Cases cases, Candidates candidates, Clock clock) {
    this.database = database;
    this.cases = cases;
    this.candidates = candidates;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Answer {

    /** It is recorded. */
    record Noted(Candidate after) implements Answer {}

    /** There is no such case. */
    record NotFound() implements Answer {}

    /** It cannot be done. */
    record Refused(Refusal why) implements Answer {}
  }

  /** In the transaction that takes in the verdict. */
  void note(Connection connection, CaseId id, Judgement judgement, Instant now)
      throws SQLException {
    for (ReferralType type : Candidate.in(judgement)) {
      candidates.add(
          connection, judgement.comment().id(), id, type, judgement.comment().version(), now);
    }
  }

  /** Those of a case; empty if the viewer sees no such case. */
  public Optional<List<Candidate>> of(Viewer viewer, CaseId id) {
    return database.inTransaction(connection ->
        cases.find(connection, id).filter(viewer::sees).isPresent()
            ? Optional.of(candidates.of(connection, id))
            : Optional.empty());
  }

  /** Whether people still have to decide about one. */
  boolean hasOpen(Connection connection, CaseId id) throws SQLException {
    return candidates.of(connection, id).stream().anyMatch(Candidate::isOpen);
  }

  /** Says that there is no referral; of terrorism it counts once a second person says so too. */
  public Answer decline(CaseId id, Viewer viewer, ReferralType type, Reason reason) {
    return database.inTransaction(connection -> {
      Optional<Case> found = cases.lock(connection, id).filter(viewer::sees);
      Optional<Candidate> candidate =
          found.isEmpty()
              ? Optional.empty()
              : candidates.of(connection, id).stream()
                  .filter(it -> it.type() == type)
                  .reduce((one, other) -> one.isOpen() ? one : other);
      if (found.isEmpty()) {
        return new Answer.NotFound();
      }
      if (candidate.isEmpty()) {
        return new Answer.Refused(new Refusal.NoCandidate(type));
      }
      Person person = Person.of(viewer, Queue.of(found.get()));
      Optional<Refusal> refusal = candidate.get().toDeclining(person);
      return refusal.isPresent()
          ? new Answer.Refused(refusal.get())
          : noted(connection, found.get(), candidate.get(), viewer, reason);
    });
  }

  private Answer noted(
      Connection connection, Case it, Candidate candidate, Viewer viewer, Reason reason)
      throws SQLException {
    candidates.decline(
        connection,
        it.commentId(),
        candidate,
        new Referral.Raising(
            viewer.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS), reason.words()));
    return new Answer.Noted(
        candidates.of(connection, it.id()).stream()
            .filter(after ->
                after.type() == candidate.type() && after.version().equals(candidate.version()))
            .findFirst()
            .orElseThrow());
  }
}
