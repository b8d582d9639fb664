package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.evidence.CaptureStatement;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Screenshot;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;

/**
 * Screenshots of a case, for somebody: what they may not see is not there. Each time that a picture
 * is given out is on record, in the transaction that reads it.
 */
@Singleton
public final class ScreenshotReader {

  private final Database database;
  private final Cases cases;
  private final Evidence evidence;
  private final Audit audit;

  ScreenshotReader(Database database, Cases cases, Evidence evidence, Audit audit) {
    this.database = database;
    this.cases = cases;
    this.evidence = evidence;
    this.audit = audit;
  }

  /**
   * One of them, without the picture.
   *
   * @param statement empty where it was erased, or nothing of the case is shown as a picture
   */
  public record Kept(CaseEvent.ScreenshotAdded added, Optional<CaptureStatement> statement) {}

  /** Oldest first; the reading of the case is recorded by whoever read it. */
  public List<Kept> of(Case it) {
    return it.screenshots().isEmpty()
        ? List.of()
        : database.inTransaction(connection -> kept(connection, it));
  }

  private List<Kept> kept(Connection connection, Case it) throws SQLException {
    Map<Long, CaptureStatement> said = new HashMap<>();
    if (!Queue.isNeverCopied(it)) {
      for (EvidenceEntry entry :
          evidence.entriesOf(connection, it.commentId(), Screenshot.STATEMENT)) {
        Optional.ofNullable(entry.raw())
            .flatMap(CaptureStatement::read)
            .ifPresent(one -> said.put(one.entry(), one));
      }
    }
    return it.screenshots().stream()
        .map(one -> new Kept(one, Optional.ofNullable(said.get(one.entry()))))
        .toList();
  }

  /** What came of wanting to see one. */
  public sealed interface Look {
    /** The picture, byte for byte; that it was given out is on record. */
    record Granted(CaseEvent.ScreenshotAdded added, byte[] bytes) implements Look {
      /** Without the picture. */
      @Override
      public String toString() {
        return "Granted[" + added.entry() + "]";
      }
    }

    /** There is no such case or picture, or not for this person. */
    record NotFound() implements Look {}

    /** It is there, and nobody is shown it. */
    record Withheld(String why) implements Look {}
  }

  /** Of an entry, as it stands in an address; 0, which none has, if it is no number. */
  public static long number(String text) {
    return text.length() < 19 && text.chars().allMatch(it -> it >= '0' && it <= '9')
        ? Long.parseLong("0" + text)
        : 0;
  }

  /** Gives a picture out. */
  public Look look(Viewer viewer, CaseId id, long entry) {
    return database.inTransaction(connection -> {
      Optional<Case> found = cases.find(connection, id).filter(viewer::sees);
      Optional<CaseEvent.ScreenshotAdded> added =
          found.stream()
              .flatMap(it -> it.screenshots().stream())
              .filter(it -> it.entry() == entry)
              .findFirst();
      if (found.isEmpty() || added.isEmpty()) {
        return new Look.NotFound();
      }
      Case it = found.get();
      if (Queue.isNeverCopied(it)) {
        return new Look.Withheld(
            "Nothing of this case is shown as a picture (LINK_ONLY): tell the designated"
                + " safeguarding lead that there is one.");
      }
      Optional<byte[]> bytes =
          evidence
              .entryOf(connection, it.commentId(), it.opening().councilId(), entry)
              .flatMap(sealed -> Optional.ofNullable(sealed.raw()));
      if (bytes.isEmpty()) {
        return new Look.Withheld("The picture was erased; the case says when and why.");
      }
      audit.record(connection, viewer, AuditEvent.Kind.SCREENSHOT_SEEN, id + " entry " + entry);
      return new Look.Granted(added.get(), bytes.get());
    });
  }
}
