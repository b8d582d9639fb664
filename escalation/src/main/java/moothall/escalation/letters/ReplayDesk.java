package moothall.escalation.letters;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.outbox.Announcements;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
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
  private final Announcements announcements;
  private final Audit audit;

  ReplayDesk(
      LetterShelf shelf,
      Database database,
      ReplayRequests requests,
      Announcements announcements,
      Audit audit) {
    this.shelf = shelf;
    this.database = database;
    this.requests = requests;
    this.announcements = announcements;
    this.audit = audit;
  }

  /** A letter, and who asked for it to be sent again. */
  public record Line(SetAside letter, Optional<Asked> asked) {

    /** Whether somebody may ask for it here and now. */
    public boolean isToBeAskedFor() {
      return letter.way() == SetAside.Way.CONSOLE && asked.isEmpty();
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
        .map(newest -> {
          Map<ReplayRequests.Letter, Asked> asked =
              database.inTransaction(connection -> requests.of(connection, keys(newest.letters())));
          return new Standing(
              newest.letters().stream()
                  .map(it -> new Line(it, Optional.ofNullable(asked.get(key(it)))))
                  .toList(),
              newest.older());
        });
  }

  private static List<ReplayRequests.Letter> keys(List<SetAside> letters) {
    return letters.stream().map(ReplayDesk::key).toList();
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
            .filter(it -> it.letter().way() == SetAside.Way.CONSOLE)
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
