package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.Bells;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer.Accepted;
import moothall.escalation.casework.DeskAnswer.NotFound;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.Objection;
import moothall.escalation.conduct.Person;
import moothall.escalation.conduct.Proposal;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.Authors;
import moothall.escalation.store.Blocks;
import moothall.escalation.store.Database;
import moothall.escalation.store.Strikes;

/**
 * What people decide about authors: propose a step of the ladder, confirm it, agree as the second
 * person, decline, lift. An answer's {@code actionId} is the strike. The machine has no way in.
 */
@Singleton
public final class StrikeDesk {

  private final Requests requests;
  private final Database database;
  private final Strikes strikes;
  private final Blocks blocks;
  private final Authors authors;
  private final Blocking blocking;
  private final Bells bells;

  StrikeDesk(
      Requests requests,
      Database database,
      Strikes strikes,
      Blocks blocks,
      Authors authors,
      Blocking blocking,
      Bells bells) {
    this.requests = requests;
    this.database = database;
    this.strikes = strikes;
    this.blocks = blocks;
    this.authors = authors;
    this.blocking = blocking;
    this.bells = bells;
  }

  /** Somebody else has to confirm it before it counts. */
  public DeskAnswer propose(CaseId id, Viewer viewer, Proposal proposal, Reason reason) {
    return requests.decide(
        id,
        viewer,
        Permission.PROPOSE_STRIKE,
        (connection, it) ->
            switch (draft(connection, it, proposal, viewer.name(), reason)) {
              case Proposal.Draft.Refused(var objection) -> refused(objection);
              case Proposal.Draft.Ready(var strike, _) -> {
                strikes.add(connection, strike);
                yield accepted(it, strike);
              }
            });
  }

  /**
   * Takes up what the ladder suggests for the comment: the machine's is the proposal, and whoever
   * confirms it here the first person to decide.
   */
  public DeskAnswer takeUp(CaseId id, Viewer viewer, Proposal proposal, Reason reason) {
    DeskAnswer answer =
        requests.decide(
            id,
            viewer,
            Permission.CONFIRM_STRIKE,
            (connection, it) ->
                switch (draft(connection, it, proposal, CaseEvent.SYSTEM, reason)) {
                  case Proposal.Draft.Refused(var objection) -> refused(objection);
                  case Proposal.Draft.Ready(_, var suggested)
                      when suggested.step() != proposal.step() ->
                      new Refused(
                          "not-suggested",
                          "The ladder suggests a "
                              + suggested.step().words()
                              + ": propose anything else, so that somebody else confirms it.");
                  case Proposal.Draft.Ready(var strike, _) -> {
                    strikes.add(connection, strike);
                    yield confirm(connection, it, strike, viewer, reason);
                  }
                });
    bells.ring();
    return answer;
  }

  /** By somebody other than who proposed it. Counts from now, but for a long block. */
  public DeskAnswer confirm(UUID id, Viewer viewer, Reason reason) {
    return about(
        id,
        viewer,
        Permission.CONFIRM_STRIKE,
        (connection, it, strike) -> confirm(connection, it, strike, viewer, reason));
  }

  /** The person beside the one who confirmed; a long block counts from here. */
  public DeskAnswer second(UUID id, Viewer viewer, Reason reason) {
    return about(
        id,
        viewer,
        Permission.CONFIRM_STRIKE,
        (connection, it, strike) -> {
          Instant now = requests.now();
          Person person = new Person(viewer.name());
          Optional<Objection> objection =
              strike.toSeconding(person, now).or(() -> Proposal.toAny(it));
          if (objection.isPresent()) {
            return refused(objection.get());
          }
          Strike.Act act = new Strike.Act(person.name(), now, reason.words());
          strikes.second(connection, strike.seconded(act));
          return begun(connection, it, strike, now);
        });
  }

  public DeskAnswer decline(UUID id, Viewer viewer, Reason reason) {
    return end(id, viewer, Strike.How.DECLINED, reason);
  }

  /** Before its time; a block on the platform ends with it. */
  public DeskAnswer lift(UUID id, Viewer viewer, Reason reason) {
    return end(id, viewer, Strike.How.LIFTED, reason);
  }

  /** Somebody has done on the platform what a block asks for, or has looked at it again. */
  public DeskAnswer done(UUID id, Block.Task task, Viewer viewer, Reason note) {
    return about(
        id,
        viewer,
        Permission.PROPOSE_STRIKE,
        (connection, it, _) ->
            blocks.done(
                    connection,
                    id,
                    task,
                    new Strike.Act(new Person(viewer.name()).name(), requests.now(), note.words()))
                ? new Accepted(it, Optional.of(id))
                : new Refused(
                    "no-such-task", "There is no such task for this block, or it is done."));
  }

  private Proposal.Draft draft(
      Connection connection, Case it, Proposal proposal, String by, Reason reason)
      throws SQLException {
    return switch (authors.of(connection, it)) {
      case Authors.Answer.Unknown(var why) ->
          new Proposal.Draft.Refused(new Objection("author-unknown", why));
      case Authors.Answer.Known(var key, _) ->
          proposal.draft(
              it,
              key,
              strikes.ofAuthor(connection, it.opening().councilId(), key),
              new Strike.Act(by, requests.now(), reason.words()));
    };
  }

  private DeskAnswer confirm(
      Connection connection, Case it, Strike strike, Viewer viewer, Reason reason)
      throws SQLException {
    Instant now = requests.now();
    Person person = new Person(viewer.name());
    Optional<Objection> objection = strike.toConfirming(person, now).or(() -> Proposal.toAny(it));
    if (objection.isPresent()) {
      return refused(objection.get());
    }
    Strike.Act act = new Strike.Act(person.name(), now, reason.words());
    Strike confirmed = strike.confirmed(act);
    strikes.confirm(connection, confirmed);
    return confirmed.standing(now) == Strike.Standing.IN_FORCE
        ? begun(connection, it, strike, now)
        : accepted(it, strike);
  }

  private DeskAnswer begun(Connection connection, Case it, Strike strike, Instant now)
      throws SQLException {
    if (strike.step().blocks()
        && authors.of(connection, it) instanceof Authors.Answer.Known(_, var author)) {
      blocking.begin(connection, strike, author, it, now);
    }
    return accepted(it, strike);
  }

  private DeskAnswer end(UUID id, Viewer viewer, Strike.How how, Reason reason) {
    return about(
        id,
        viewer,
        Permission.CONFIRM_STRIKE,
        (connection, it, strike) -> {
          Instant now = requests.now();
          Optional<Objection> objection =
              how == Strike.How.DECLINED ? strike.toDeclining(now) : strike.toLifting(now);
          if (objection.isPresent()) {
            return refused(objection.get());
          }
          Strike.Act act = new Strike.Act(new Person(viewer.name()).name(), now, reason.words());
          strikes.end(connection, id, new Strike.Ending(how, act));
          if (how.unblocks()) {
            blocking.end(connection, id, now);
          }
          return accepted(it, strike);
        });
  }

  /** What is done about a strike, while its case is locked. */
  private interface Decision {
    DeskAnswer of(Connection connection, Case it, Strike strike) throws SQLException;
  }

  private DeskAnswer about(UUID id, Viewer viewer, Permission permission, Decision decision) {
    Optional<CaseId> of =
        database
            .inTransaction(connection -> strikes.find(connection, id))
            .map(it -> it.about().caseId());
    if (of.isEmpty()) {
      return new NotFound();
    }
    DeskAnswer answer =
        requests.decide(
            of.get(),
            viewer,
            permission,
            (connection, it) ->
                // Again, now that nobody changes it meanwhile.
                decision.of(connection, it, strikes.find(connection, id).orElseThrow()));
    bells.ring();
    return answer;
  }

  private static Accepted accepted(Case it, Strike strike) {
    return new Accepted(it, Optional.of(strike.id()));
  }

  private static Refused refused(Objection it) {
    return new Refused(it.code(), it.why());
  }
}
