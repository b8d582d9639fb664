package moothall.escalation.subjects;

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
import moothall.escalation.access.Viewer;
import moothall.escalation.disclosure.Caution;
import moothall.escalation.disclosure.Ground;
import moothall.escalation.disclosure.Standing;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
import moothall.escalation.store.SubjectRequests;
import org.jspecify.annotations.Nullable;

/** Where Legal looks at requests that were stopped, and releases or refuses them with a reason. */
@Singleton
public final class LegalDesk {

  /** Stands among the grounds where whoever asked wants Legal to look. */
  static final String ASKED = Ground.ASKED.name();

  private final Database database;
  private final SubjectRequests requests;
  private final SubjectGathering gathering;
  private final Audit audit;
  private final Clock clock;

  LegalDesk(
      Database database,
      SubjectRequests requests,
      SubjectGathering gathering,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.requests = requests;
    this.gathering = gathering;
    this.audit = audit;
    this.clock = clock;
  }

  /** A request that waits, with why; neither a case nor a word of anybody's. */
  public record Task(SubjectRequests.Request request, List<Line> grounds) {}

  /** A ground, and the reference or the queues that it is about. */
  public record Line(Ground ground, String about) {}

  /** What waits, oldest first; that somebody had it before them is on record. */
  public List<Task> waiting(Viewer viewer) {
    return database.inTransaction(connection -> {
      List<Task> tasks = new ArrayList<>();
      for (SubjectRequests.Request it : requests.waiting(connection)) {
        audit.record(connection, viewer, AuditEvent.Kind.SUBJECT_REVIEW_READ, it.id().toString());
        tasks.add(new Task(it, lines(it, gathering.holdings(connection, it.subject()))));
      }
      return tasks;
    });
  }

  private static List<Line> lines(
      SubjectRequests.Request request, SubjectGathering.Holdings holdings) {
    List<Line> lines = new ArrayList<>();
    if (request.forLegal()) {
      lines.add(new Line(Ground.ASKED, ""));
    }
    for (Caution it : holdings.cautions()) {
      lines.add(new Line(it.ground(), it.about()));
    }
    return lines.stream().distinct().toList();
  }

  /** What is wrong with a decision's words, as a sentence. */
  public static Optional<String> objection(@Nullable String reason, String told) {
    return Reason.objection(reason)
        .or(() ->
            told.isBlank()
                ? Optional.empty()
                : Reason.objection(told).map(it -> "What whoever asked is told: " + it));
  }

  /**
   * Ends a review.
   *
   * @param told what whoever asked reads beside the outcome; may be empty
   */
  public SubjectAnswer decide(Viewer viewer, UUID id, boolean release, Reason reason, String told) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database.inTransaction(
        connection -> decide(connection, viewer, id, release, reason, told, now));
  }

  private SubjectAnswer decide(
      Connection connection,
      Viewer viewer,
      UUID id,
      boolean release,
      Reason reason,
      String told,
      Instant now)
      throws SQLException {
    Optional<SubjectRequests.Request> found = requests.find(connection, id);
    if (found.isEmpty() || found.get().round() == 0) {
      return new SubjectAnswer.NotFound();
    }
    SubjectRequests.Request it = found.get();
    if (it.askedBy().equals(viewer.name())) {
      return new SubjectAnswer.Refused(
          "four-eyes", "You have asked for it yourself: somebody else of Legal decides.");
    }
    List<String> seen = new ArrayList<>(gathering.holdings(connection, it.subject()).keys());
    seen.add(ASKED);
    var decision =
        new SubjectRequests.Decision(
            release, viewer.name(), now, reason.words(), told.strip(), seen);
    if (it.decision().isPresent() || !requests.decide(connection, it, decision)) {
      return new SubjectAnswer.Refused("decided", "It is decided already: nothing was changed.");
    }
    audit.record(
        connection,
        viewer,
        release ? AuditEvent.Kind.SUBJECT_ACCESS_RELEASED : AuditEvent.Kind.SUBJECT_ACCESS_REFUSED,
        id.toString());
    return new SubjectAnswer.Asked(it, release ? Standing.RELEASED : Standing.REFUSED);
  }
}
