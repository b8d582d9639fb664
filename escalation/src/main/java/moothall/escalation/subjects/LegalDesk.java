package moothall.escalation.subjects;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  private static final int DIGEST_BYTES = 8;

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

  /**
   * A request that waits, with why; neither a case nor a word of anybody's.
   *
   * @param seen stands for exactly these grounds: whoever releases names it
   */
  public record Task(SubjectRequests.Request request, List<Line> grounds, String seen) {}

  /** A ground, and the reference or the queues that it is about. */
  public record Line(Ground ground, String about) {}

  /** What waits, oldest first; that somebody had it before them is on record. */
  public List<Task> waiting(Viewer viewer) {
    return database.inTransaction(connection -> {
      List<Task> tasks = new ArrayList<>();
      for (SubjectRequests.Request it : requests.waiting(connection)) {
        audit.record(connection, viewer, AuditEvent.Kind.SUBJECT_REVIEW_READ, it.id().toString());
        SubjectGathering.Holdings holdings = gathering.holdings(connection, it.subject());
        tasks.add(new Task(it, lines(it, holdings), seen(it, holdings)));
      }
      return tasks;
    });
  }

  private static String seen(SubjectRequests.Request request, SubjectGathering.Holdings holdings) {
    return holdings.cautions().stream()
        .map(it -> digest(request, it))
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }

  /** The case that it is about cannot be read from it. */
  private static String digest(SubjectRequests.Request request, Caution it) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (request.id() + " " + it.key() + " " + it.about())
                      .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** What Legal has not seen, as a sentence. */
  private static Optional<String> unseen(
      SubjectRequests.Request request, SubjectGathering.Holdings holdings, String seen) {
    Set<String> known = new HashSet<>(Arrays.asList(seen.strip().split(",", -1)));
    List<String> fresh =
        holdings.cautions().stream()
            .filter(it -> !known.contains(digest(request, it)))
            .map(it -> it.ground().words() + (it.about().isEmpty() ? "" : " (" + it.about() + ")"))
            .distinct()
            .toList();
    return fresh.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "It was not released, because there is more than what you have seen: "
                + String.join(" ", fresh)
                + " Look at the list again (expected: what it calls seen).");
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
   * @param id of the request
   */
  public SubjectAnswer decide(Viewer viewer, UUID id, Ruling ruling) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database.inTransaction(connection -> decide(connection, viewer, id, ruling, now));
  }

  /**
   * What somebody of Legal decides.
   *
   * @param told what whoever asked reads beside the outcome; may be empty
   * @param seen what was seen of it, as the list had it: nothing is released beyond that
   */
  public record Ruling(boolean release, Reason reason, String told, String seen) {}

  private SubjectAnswer decide(
      Connection connection, Viewer viewer, UUID id, Ruling ruling, Instant now)
      throws SQLException {
    boolean release = ruling.release();
    Optional<SubjectRequests.Request> found = requests.find(connection, id);
    if (found.isEmpty() || found.get().round() == 0) {
      return new SubjectAnswer.NotFound();
    }
    SubjectRequests.Request it = found.get();
    if (it.askedBy().equals(viewer.name())) {
      return new SubjectAnswer.Refused(
          "four-eyes", "You have asked for it yourself: somebody else of Legal decides.");
    }
    SubjectGathering.Holdings holdings = gathering.holdings(connection, it.subject());
    Optional<String> unseen =
        release && it.decision().isEmpty()
            ? unseen(it, holdings, ruling.seen())
            : Optional.<String>empty();
    if (unseen.isPresent()) {
      return new SubjectAnswer.Refused("changed", unseen.get());
    }
    List<String> seen = new ArrayList<>(holdings.keys());
    seen.add(ASKED);
    var decision =
        new SubjectRequests.Decision(
            release, viewer.name(), now, ruling.reason().words(), ruling.told().strip(), seen);
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
