package moothall.escalation.letters;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.outbox.Announcements;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.ReplayRequests;
import moothall.escalation.store.ReplayRequests.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where operations look at letters and ask for them to be sent again. A letter is asked for once:
 * that, the line on the record of access and the request to ingest are one transaction, so that a
 * second click, a second person and a crash change nothing.
 */
@Singleton
public final class ReplayDesk {

  /** How many are shown, and may be asked for at once. */
  public static final int MOST = 50;

  private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);

  private final LetterShelf shelf;
  private final Database database;
  private final ReplayRequests requests;
  private final Inbox inbox;
  private final Announcements announcements;
  private final Audit audit;

  ReplayDesk(
      LetterShelf shelf,
      Database database,
      ReplayRequests requests,
      Inbox inbox,
      Announcements announcements,
      Audit audit) {
    this.shelf = shelf;
    this.database = database;
    this.requests = requests;
    this.inbox = inbox;
    this.announcements = announcements;
    this.audit = audit;
  }

  /**
   * A letter as it stands.
   *
   * @param asked who asked for it to be sent again
   * @param trace what escalation knows of its comment; empty if that never had a verdict
   */
  public record Line(SetAside letter, Optional<Asked> asked, Optional<Inbox.Trace> trace) {

    /** Whether somebody may ask for it here and now. */
    public boolean isToBeAskedFor() {
      return isOfTheConsole() && asked.isEmpty();
    }

    /** Whether it is ingest's to send again, and would bring back nothing that was erased. */
    boolean isOfTheConsole() {
      return letter.way() == SetAside.Way.CONSOLE && !areItsWordsErased();
    }

    /** Whether words of its comment were erased: the letter may still hold them. */
    public boolean areItsWordsErased() {
      return trace.filter(Inbox.Trace::erased).isPresent();
    }

    /** Whether a verdict on its comment was taken in after it was set aside. */
    public boolean wasJudgedSince() {
      return trace.filter(it -> it.last().isAfter(letter.at())).isPresent();
    }
  }

  /**
   * How it stands.
   *
   * @param lines the newest, newest first
   * @param older how many were set aside before them, at most
   */
  public record Standing(List<Line> lines, long older) {
    public Standing {
      lines = List.copyOf(lines);
    }
  }

  /** What became of a wish. */
  public sealed interface Answer {

    /** Those that would be asked for. */
    record Preview(List<Line> lines) implements Answer {}

    /** So many were asked for now; the others had been before. */
    record Done(int asked) implements Answer {}

    /** Nothing was done. */
    record Refused(String why) implements Answer {}
  }

  /** Empty while Kafka does not answer. */
  public Optional<Standing> standing() {
    return shelf
        .newest(MOST)
        .map(newest ->
            new Standing(
                database.inTransaction(connection -> lines(connection, newest.letters())),
                newest.older()));
  }

  private List<Line> lines(Connection connection, List<SetAside> letters) throws SQLException {
    Map<ReplayRequests.Letter, Asked> asked =
        requests.of(connection, letters.stream().map(ReplayDesk::key).toList());
    Map<CommentId, Inbox.Trace> traces =
        inbox.traces(connection, letters.stream().flatMap(it -> it.comment().stream()).toList());
    return letters.stream()
        .map(it ->
            new Line(
                it,
                Optional.ofNullable(asked.get(key(it))),
                it.comment().flatMap(comment -> Optional.ofNullable(traces.get(comment)))))
        .toList();
  }

  private static ReplayRequests.Letter key(SetAside it) {
    return new ReplayRequests.Letter(it.number(), it.origin(), it.at());
  }

  /** What would be asked for; does nothing. */
  public Answer preview(Set<Long> numbers) {
    if (numbers.isEmpty()) {
      return new Answer.Refused("Tick the letters that are to be sent again.");
    }
    if (numbers.size() > MOST) {
      return new Answer.Refused("These are too many at once (expected: 50 letters at most).");
    }
    Optional<Standing> standing = standing();
    if (standing.isEmpty()) {
      return new Answer.Refused("Kafka does not answer: nothing was asked for. Try again later.");
    }
    List<Line> chosen =
        standing.get().lines().stream()
            .filter(it -> numbers.contains(it.letter().number()))
            .filter(Line::isOfTheConsole)
            .toList();
    return chosen.size() == numbers.size()
        ? new Answer.Preview(chosen)
        : new Answer.Refused(
            "One of these letters cannot be sent again from here, or newer ones have come since:"
                + " choose again.");
  }

  /** Asks for them to be sent again. What was asked for before stays as it was. */
  public Answer ask(Viewer viewer, Set<Long> numbers, Reason why) {
    Answer seen = preview(numbers);
    if (!(seen instanceof Answer.Preview(var lines))) {
      return seen;
    }
    int asked =
        database.inTransaction(connection -> {
          int count = 0;
          for (Line line : lines) {
            count += ask(connection, viewer, line.letter(), why) ? 1 : 0;
          }
          return count;
        });
    LOG.info("{} dead letters are to be sent again", asked);
    return new Answer.Done(asked);
  }

  private boolean ask(Connection connection, Viewer viewer, SetAside letter, Reason why)
      throws SQLException {
    if (!requests.add(connection, key(letter), viewer.name(), why.words())) {
      return false;
    }
    audit.record(
        connection,
        viewer,
        AuditEvent.Kind.REPLAY_ASKED,
        letter.origin() + " letter " + letter.number() + ": " + why.words());
    announcements.replay(connection, letter.number(), letter.origin());
    return true;
  }
}
