package moothall.escalation.stopping;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.brakes.Brake;
import moothall.escalation.brakes.BrakeKind;
import moothall.escalation.domain.Reason;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Brakes;
import moothall.escalation.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where people stop the machine's hides and let them go on, under their names. */
@Singleton
public final class BrakeDesk {

  private static final Logger LOG = LoggerFactory.getLogger(BrakeDesk.class);
  private static final int HISTORY = 100;

  private final Database database;
  private final Brakes brakes;
  private final BrakesConfig config;
  private final Measures measures;

  BrakeDesk(Database database, Brakes brakes, BrakesConfig config, Measures measures) {
    this.database = database;
    this.brakes = brakes;
    this.config = config;
    this.measures = measures;
  }

  /**
   * How it stands.
   *
   * @param open what stops the machine now, oldest first
   * @param newest all that ever did, newest first, the last hundred
   */
  public record Standing(List<Brake> open, List<Brake> newest) {}

  public Standing standing() {
    return database.inTransaction(connection ->
        new Standing(brakes.open(connection), brakes.newestFirst(connection, HISTORY)));
  }

  /** What stops the machine now, oldest first. */
  public List<Brake> open() {
    return database.inTransaction(brakes::open);
  }

  public BrakesConfig limits() {
    return config;
  }

  /**
   * Stops the machine's hides for a while, from this moment; a stop by a person that holds already
   * is replaced by this one without a gap.
   *
   * @param pageId empty for all pages
   */
  public BrakeAnswer stop(String pageId, Duration length, Viewer viewer, Reason reason) {
    Optional<String> objection = config.pauses().objection(length);
    if (objection.isPresent()) {
      return new BrakeAnswer.Refused("length", objection.get());
    }
    Optional<Brake> pulled =
        database.inTransaction(
            connection -> pull(connection, pageId, length, viewer.name(), reason.words()));
    pulled.ifPresent(it -> {
      measures.brakePulled(it.kind());
      LOG.warn(
          "the machine's hides are stopped on {} by a person",
          it.isOnAllPages() ? "all pages" : "page " + pageId);
    });
    return pulled
        .<BrakeAnswer>map(BrakeAnswer.Done::new)
        .orElseGet(() ->
            new BrakeAnswer.Refused(
                "stopped-meanwhile", "Somebody else has stopped it just now: look again."));
  }

  private Optional<Brake> pull(
      Connection connection, String pageId, Duration length, String by, String reason)
      throws SQLException {
    Optional<Brake> held = brakes.lock(connection, BrakeKind.SWITCH, pageId);
    if (held.isPresent()) {
      var _ = brakes.end(connection, held.get(), by, "Replaced by a new stop.");
    }
    return brakes.pull(
        connection,
        new Brakes.Wish(BrakeKind.SWITCH, pageId, by, reason, brakes.now(connection).plus(length)));
  }

  /** Lets the machine hide again, as far as this brake is concerned. */
  public BrakeAnswer end(UUID id, Viewer viewer, Reason reason) {
    BrakeAnswer answer =
        database.inTransaction(connection -> end(connection, id, viewer.name(), reason.words()));
    if (answer instanceof BrakeAnswer.Done(var it)) {
      LOG.warn(
          "the machine hides again on {}: a person ended the {}",
          it.isOnAllPages() ? "all pages" : "page " + it.pageId(),
          it.kind());
    }
    return answer;
  }

  private BrakeAnswer end(Connection connection, UUID id, String by, String reason)
      throws SQLException {
    Optional<Brake> found = brakes.lock(connection, id);
    if (found.isEmpty()) {
      return new BrakeAnswer.NotFound();
    }
    Brake it = found.get();
    if (it.end().isPresent() || isOver(connection, it)) {
      return new BrakeAnswer.Refused("over", "It is over already: nothing was changed.");
    }
    if (!it.kind().endsByPerson()) {
      return new BrakeAnswer.Refused(
          "quota-spent",
          "The day's quota is spent and counts again from midnight; a higher one is a matter of"
              + " configuration (moothall.escalation.brakes).");
    }
    return new BrakeAnswer.Done(brakes.end(connection, it, by, reason));
  }

  private boolean isOver(Connection connection, Brake it) throws SQLException {
    var now = brakes.now(connection);
    return it.until().filter(until -> !until.isAfter(now)).isPresent();
  }
}
