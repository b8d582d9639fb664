package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.Bells;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.BatchAnswer.Foreseen;
import moothall.escalation.casework.BatchAnswer.Line;
import moothall.escalation.casework.BatchAnswer.NotFound;
import moothall.escalation.casework.BatchAnswer.Preview;
import moothall.escalation.casework.BatchAnswer.Refused;
import moothall.escalation.casework.BatchAnswer.Report;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;
import moothall.escalation.store.Batches;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.DatabaseTroubleException;
import moothall.escalation.work.BulkWish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something is done to several cases at once: looked at beforehand, done one case a transaction
 * together with the line that says so, and undone. A case that ends in a fault of ours is set aside
 * as that, and holds up no other. Whatever ends the work in between, the lines say what was done,
 * and doing it again does the rest.
 */
@Singleton
public final class BatchDesk {

  private static final Logger LOG = LoggerFactory.getLogger(BatchDesk.class);
  private static final int NEWEST = 20;

  private final Database database;
  private final Batches batches;
  private final Cases cases;
  private final BatchWork work;
  private final UndoDesk undoing;
  private final Requests requests;
  private final Bells bells;

  BatchDesk(
      Database database,
      Batches batches,
      Cases cases,
      BatchWork work,
      UndoDesk undoing,
      Requests requests,
      Bells bells) {
    this.database = database;
    this.batches = batches;
    this.cases = cases;
    this.work = work;
    this.undoing = undoing;
    this.requests = requests;
    this.bells = bells;
  }

  /** What would happen to each: tried as it would be done, and nothing of it is kept. */
  public BatchAnswer preview(Viewer viewer, BulkWish wish, List<CaseId> ids) {
    List<CaseId> each = ids.stream().distinct().toList();
    Optional<String> objection = wish.objectionToPreview(each.size());
    if (objection.isPresent()) {
      return new Refused("batch", objection.get());
    }
    List<Foreseen> all = new ArrayList<>();
    for (CaseId id : each) {
      BatchWork.Outcome outcome = rehearsed(id, viewer, wish);
      int seen = outcome.before().map(it -> it.events().size()).orElse(0);
      all.add(new Foreseen(id, outcome.before(), seen, outcome.result()));
    }
    return new Preview(List.copyOf(all));
  }

  private BatchWork.Outcome rehearsed(CaseId id, Viewer viewer, BulkWish wish) {
    try {
      return database.inRehearsal(
          connection -> work.on(connection, id, viewer, wish, Optional.empty()));
    } catch (RuntimeException fault) {
      if (fault instanceof DatabaseTroubleException trouble && trouble.isPassing()) {
        throw fault;
      }
      log("the preview", id, fault);
      return new BatchWork.Outcome(Optional.empty(), Batches.FAILED, -1);
    }
  }

  /** Without the message, which may quote what was written. */
  private static void log(String what, CaseId id, RuntimeException fault) {
    LOG.error("{} of case {} failed with {}", what, id, fault.getClass().getSimpleName());
  }

  /**
   * Does it, or what is left of it: an id names one batch for ever.
   *
   * @param seen the cases, each with how many events it had in the preview
   */
  public BatchAnswer perform(UUID id, Viewer viewer, BulkWish wish, Map<CaseId, Integer> seen) {
    Optional<String> objection = wish.objection(seen.size());
    if (objection.isPresent()) {
      return new Refused("batch", objection.get());
    }
    boolean same =
        database.inTransaction(connection ->
            batches.begin(
                    connection, new Batches.Batch(id, wish, viewer.name(), requests.now()), seen)
                || isSame(connection, id, viewer, wish, seen));
    return same
        ? goOn(id, viewer)
        : new Refused(
            BatchAnswer.DIFFERS, "There is another batch of this id: look at a new preview.");
  }

  private boolean isSame(
      Connection connection, UUID id, Viewer viewer, BulkWish wish, Map<CaseId, Integer> seen)
      throws SQLException {
    Map<CaseId, Integer> kept = new HashMap<>();
    batches.places(connection, id).forEach(it -> kept.put(it.caseId(), it.seen()));
    return kept.equals(seen)
        && batches
            .find(connection, id)
            .filter(it -> it.by().equals(viewer.name()) && it.wish().equals(wish))
            .isPresent();
  }

  /**
   * Does what is left of a batch whose work was broken off, and tries again what failed; under the
   * name of whoever asked.
   */
  public BatchAnswer goOn(UUID id, Viewer viewer) {
    Optional<Batches.Batch> batch = find(id).filter(it -> it.by().equals(viewer.name()));
    if (batch.isEmpty()) {
      return new NotFound();
    }
    for (Batches.Place place : places(id)) {
      if (place.done().isEmpty()) {
        perform(batch.get(), place, viewer);
        Failpoints.reached(Failpoint.BATCH_CASE_COMMITTED);
        bells.ring();
      }
    }
    return report(id, viewer);
  }

  private void perform(Batches.Batch batch, Batches.Place place, Viewer viewer) {
    try {
      database.inOneTransaction(connection -> perform(connection, batch, place.place(), viewer));
    } catch (RuntimeException fault) {
      log("the act of batch " + batch.id(), place.caseId(), fault);
      // Where not even that can be written, the database is away and the work is broken off.
      database.inTransaction(connection -> {
        batches.failed(connection, batch.id(), place.place(), requests.now());
        return place;
      });
    }
  }

  private boolean perform(Connection connection, Batches.Batch batch, int at, Viewer viewer)
      throws SQLException {
    Batches.Place place = batches.lock(connection, batch.id(), at);
    if (place.done().isPresent()) {
      return false;
    }
    BatchWork.Outcome outcome =
        work.on(connection, place.caseId(), viewer, batch.wish(), Optional.of(place.seen()));
    batches.done(connection, batch.id(), at, outcome.result(), outcome.decision(), requests.now());
    Failpoints.reached(Failpoint.BATCH_LINE_WRITTEN);
    return true;
  }

  /**
   * Undoes what was done and stands. Each case is undone or not by itself, as if it were undone
   * alone.
   */
  public BatchAnswer undo(UUID id, Viewer viewer) {
    if (!(report(id, viewer) instanceof Report report)) {
      return new NotFound();
    }
    for (Line line : report.lines()) {
      if (line.place().stands()) {
        undo(id, line.place(), viewer);
        bells.ring();
      }
    }
    return report(id, viewer);
  }

  private void undo(UUID id, Batches.Place place, Viewer viewer) {
    try {
      database.inOneTransaction(connection -> undo(connection, id, place.place(), viewer));
    } catch (RuntimeException fault) {
      log("undoing batch " + id, place.caseId(), fault);
      database.inTransaction(connection -> {
        batches.undone(
            connection, id, place.place(), Batches.FAILED, viewer.name(), requests.now());
        return place;
      });
    }
  }

  private boolean undo(Connection connection, UUID id, int at, Viewer viewer) throws SQLException {
    Batches.Place place = batches.lock(connection, id, at);
    if (!place.stands()) {
      return false;
    }
    DeskAnswer answer = undoing.undo(place.caseId(), viewer, place.decision());
    batches.undone(connection, id, at, BatchWork.result(answer), viewer.name(), requests.now());
    return true;
  }

  /** For whoever asked all of it; for others the cases that they see, and no batch without any. */
  public BatchAnswer report(UUID id, Viewer viewer) {
    Optional<Batches.Batch> batch = find(id);
    if (batch.isEmpty()) {
      return new NotFound();
    }
    boolean own = batch.get().by().equals(viewer.name());
    List<Batches.Place> places = places(id);
    Map<CaseId, Case> seen = new HashMap<>();
    database
        .inTransaction(connection ->
            cases.load(connection, places.stream().map(Batches.Place::caseId).toList()))
        .stream()
        .filter(viewer::sees)
        .forEach(it -> seen.put(it.id(), it));
    List<Line> lines =
        places.stream()
            .map(it -> new Line(it, Optional.ofNullable(seen.get(it.caseId()))))
            .filter(it -> own || it.it().isPresent())
            .toList();
    int rest = (int) lines.stream().filter(it -> it.place().done().isEmpty()).count();
    return lines.isEmpty() ? new NotFound() : new Report(batch.get(), lines, rest, own);
  }

  /** What the viewer asked for lately, newest first: also what was broken off. */
  public List<Batches.Summary> own(Viewer viewer) {
    return database.inTransaction(
        connection -> batches.newestOf(connection, viewer.name(), NEWEST));
  }

  private Optional<Batches.Batch> find(UUID id) {
    return database.inTransaction(connection -> batches.find(connection, id));
  }

  private List<Batches.Place> places(UUID id) {
    return database.inTransaction(connection -> batches.places(connection, id));
  }
}
