package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.care.Spared;
import moothall.escalation.casework.ClaimAnswer.Held;
import moothall.escalation.casework.ClaimAnswer.Not;
import moothall.escalation.casework.ClaimAnswer.NothingLeft;
import moothall.escalation.casework.DeskAnswer.Accepted;
import moothall.escalation.casework.DeskAnswer.NotFound;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.CareRecord;
import moothall.escalation.store.CaseClaims;
import moothall.escalation.store.CaseList;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.work.Holding;
import moothall.escalation.work.Labels;

/** Taking cases, keeping them, giving them back, and taking the next one. */
@Singleton
public final class ClaimDesk {

  /** How often the next case may have gone to somebody else at the last moment. */
  private static final int TRIES = 20;

  private static final Refused NOT_YOURS =
      new Refused("not-claimed", "You do not have this case, so there is nothing to give back.");
  private static final Refused FREE =
      new Refused("not-claimed", "Nobody else has this case: take it.");
  private static final Refused DECIDED =
      new Refused("decided", "Somebody has decided about this case: reopen it first.");

  private final Database database;
  private final Cases cases;
  private final CaseList list;
  private final CaseClaims claims;
  private final CaseBook book;
  private final Requests requests;
  private final WorkConfig config;
  private final CareRecord care;

  ClaimDesk(
      Database database,
      Cases cases,
      CaseList list,
      CaseClaims claims,
      CaseBook book,
      Requests requests,
      WorkConfig config,
      CareRecord care) {
    this.care = care;
    this.database = database;
    this.cases = cases;
    this.list = list;
    this.claims = claims;
    this.book = book;
    this.requests = requests;
    this.config = config;
  }

  /** Takes it, or keeps it longer. */
  public ClaimAnswer claim(CaseId id, Viewer viewer) {
    return held(
        id,
        viewer,
        Permission.DECIDE,
        (connection, it) -> {
          if (it.isDecided()) {
            return Optional.of(DECIDED);
          }
          Optional<Refused> taken = other(connection, id, viewer).map(Claims::taken);
          if (taken.isEmpty()) {
            take(connection, it, viewer);
          }
          return taken;
        });
  }

  /** As {@link #claim}, answered as any other decision is. */
  DeskAnswer claimed(CaseId id, Viewer viewer) {
    return switch (claim(id, viewer)) {
      case Held _ ->
          new Accepted(
              database.inTransaction(connection -> cases.find(connection, id)).orElseThrow(),
              Optional.empty());
      case Not(var why) -> why;
      case NothingLeft _ -> new NotFound();
    };
  }

  /** Somebody senior takes it from whoever has it. */
  public ClaimAnswer takeOver(CaseId id, Viewer viewer, Reason reason) {
    return held(
        id,
        viewer,
        Permission.TAKE_OVER,
        (connection, it) -> {
          Optional<Holding> other = other(connection, id, viewer);
          if (other.isEmpty()) {
            return Optional.of(FREE);
          }
          claims.takeOver(connection, id, viewer.name(), config.claim());
          write(
              connection,
              it,
              new CaseEvent.TakenOver(
                  requests.now(), viewer.name(), other.get().by(), reason.words()));
          return Optional.empty();
        });
  }

  public DeskAnswer release(CaseId id, Viewer viewer) {
    return release(id, viewer, _ -> true);
  }

  /** Gives back what one took by that event of the case, and no claim that came after it. */
  DeskAnswer release(CaseId id, Viewer viewer, int claim) {
    return release(id, viewer, it -> isLatest(it.events(), claim, viewer));
  }

  private static boolean isLatest(List<CaseEvent> events, int claim, Viewer viewer) {
    return events.get(claim) instanceof CaseEvent.Claimed it
        && it.by().equals(viewer.name())
        && events.subList(claim + 1, events.size()).stream()
            .noneMatch(event ->
                event instanceof CaseEvent.Claimed
                    || event instanceof CaseEvent.TakenOver
                    || event instanceof CaseEvent.Released);
  }

  private DeskAnswer release(CaseId id, Viewer viewer, Predicate<Case> meant) {
    return requests.touch(
        id,
        viewer,
        Permission.DECIDE,
        (connection, it) -> {
          if (claims.standing(connection, id).filter(all -> all.isOf(viewer.name())).isEmpty()
              || !meant.test(it)) {
            return NOT_YOURS;
          }
          claims.end(connection, id);
          var event = new CaseEvent.Released(requests.now(), viewer.name());
          return new Accepted(write(connection, it, event), Optional.empty());
        });
  }

  /**
   * Takes the worst case that the viewer may decide, that is undecided, that nobody has, and of
   * which they have not asked to be spared.
   */
  public ClaimAnswer next(Viewer viewer) {
    for (int i = 0; i < TRIES; i++) {
      Optional<ClaimAnswer> answer = database.inTransaction(connection -> next(connection, viewer));
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return new NothingLeft(false);
  }

  /** Empty if somebody else was quicker: what was read of their claim was read too early. */
  private Optional<ClaimAnswer> next(Connection connection, Viewer viewer) throws SQLException {
    Set<Spared> spared = care.spared(connection, viewer.name());
    Optional<CaseId> id =
        list.lockWorst(
            connection,
            viewer.queuesFor(Permission.DECIDE),
            spared.stream().flatMap(it -> it.categories().stream()).map(Labels::category).toList());
    if (id.isEmpty()) {
      return Optional.of(new NothingLeft(!spared.isEmpty()));
    }
    Optional<Case> found =
        cases.find(connection, id.get()).filter(it -> viewer.may(Permission.DECIDE, Queue.of(it)));
    if (found.isEmpty()) {
      throw new IllegalStateException("case " + id.get() + " waits elsewhere than it is listed");
    }
    boolean taken = other(connection, id.get(), viewer).isPresent();
    return taken || found.get().isDecided()
        ? Optional.empty()
        : Optional.of(new Held(id.get(), take(connection, found.get(), viewer)));
  }

  private interface Taking {
    Optional<Refused> of(Connection connection, Case it) throws SQLException;
  }

  private ClaimAnswer held(CaseId id, Viewer viewer, Permission permission, Taking taking) {
    return database.inTransaction(connection -> {
      Optional<Case> found = cases.lock(connection, id).filter(viewer::sees);
      if (found.isEmpty()) {
        return new Not(new NotFound());
      }
      if (!viewer.may(permission, Queue.of(found.get()))) {
        return new Not(Requests.NOT_YOURS);
      }
      Optional<Refused> refused = taking.of(connection, found.get());
      return refused.isPresent()
          ? new Not(refused.get())
          : new Held(id, claims.standing(connection, id).orElseThrow());
    });
  }

  private Optional<Holding> other(Connection connection, CaseId id, Viewer viewer)
      throws SQLException {
    return claims.standing(connection, id).filter(it -> !it.isOf(viewer.name()));
  }

  /** That somebody keeps a case longer is no news. */
  private Holding take(Connection connection, Case it, Viewer viewer) throws SQLException {
    boolean has = claims.standing(connection, it.id()).isPresent();
    Holding holding =
        claims
            .take(connection, it.id(), viewer.name(), config.claim())
            .orElseThrow(() -> new IllegalStateException("taken while the case was locked"));
    if (!has) {
      Instant now = requests.now();
      write(connection, it, new CaseEvent.Claimed(now, viewer.name(), now.plus(config.claim())));
    }
    return holding;
  }

  private Case write(Connection connection, Case it, CaseEvent event) throws SQLException {
    return book.write(connection, it.id(), Optional.of(it), CaseBook.Change.of(event));
  }
}
