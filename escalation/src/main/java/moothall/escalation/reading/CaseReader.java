package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.CaseClaims;
import moothall.escalation.store.CaseList;
import moothall.escalation.store.CasePlace;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Inbox;
import moothall.escalation.work.Holding;
import moothall.escalation.work.LookBy;
import moothall.escalation.work.Selection;

/**
 * Reads cases with all that belongs to them, for somebody: what they may not see is not there. A
 * case that is opened, and a comment that is asked for by its id, is recorded with the reader's
 * name.
 */
@Singleton
public final class CaseReader {

  private final Database database;
  private final Cases cases;
  private final Inbox inbox;
  private final Evidence evidence;
  private final Audit audit;
  private final CaseList list;
  private final CaseClaims claims;
  private final LookBy lookBy;

  CaseReader(
      Database database,
      Cases cases,
      Inbox inbox,
      Evidence evidence,
      Audit audit,
      CaseList list,
      CaseClaims claims,
      LookBy lookBy) {
    this.list = list;
    this.claims = claims;
    this.lookBy = lookBy;
    this.database = database;
    this.cases = cases;
    this.inbox = inbox;
    this.evidence = evidence;
    this.audit = audit;
  }

  /**
   * A page of the list; its files hold no seals.
   *
   * @param next where the next page begins; empty on the last
   */
  public record Page(List<CaseFile> files, Optional<CasePlace> next) {}

  public Page page(Viewer viewer, Selection wanted, Optional<CasePlace> after, int limit) {
    return database.inTransaction(connection -> {
      List<CasePlace> found =
          list.page(connection, viewer.queues(), viewer.name(), wanted, after, limit + 1);
      List<CasePlace> shown = found.stream().limit(limit).toList();
      Optional<CasePlace> next =
          found.size() > limit ? Optional.of(shown.getLast()) : Optional.empty();
      return new Page(files(connection, shown.stream().map(CasePlace::id).toList()), next);
    });
  }

  /** As a list shows them; those that the viewer may not see are missing. */
  public List<CaseFile> some(Viewer viewer, List<CaseId> ids) {
    return database.inTransaction(connection ->
        files(connection, ids).stream().filter(file -> viewer.sees(file.it())).toList());
  }

  public Optional<CaseFile> find(Viewer viewer, CaseId id) {
    return database.inTransaction(connection -> {
      Optional<Case> found = cases.find(connection, id).filter(viewer::sees);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      audit.record(connection, viewer, AuditEvent.Kind.CASE_READ, id.toString());
      return Optional.of(file(connection, found.get()));
    });
  }

  /** Puts on record that the viewer read its words elsewhere; false if they may not see it. */
  public boolean revealed(Viewer viewer, CaseId id) {
    return database.inTransaction(connection -> {
      Optional<Case> found = cases.find(connection, id).filter(viewer::sees);
      if (found.isPresent()) {
        audit.record(connection, viewer, AuditEvent.Kind.CASE_READ, id.toString());
      }
      return found.isPresent();
    });
  }

  /**
   * The cases of comments on which what a case shows rests as well, as far as the viewer may see
   * them: of the rest not even their number is told.
   */
  public List<Case> beside(Viewer viewer, Case it) {
    List<CommentId> others =
        it.signals().stream()
            .flatMap(signal -> signal.others().stream())
            .distinct()
            .map(CommentId::new)
            .toList();
    return others.isEmpty()
        ? List.of()
        : database.inTransaction(connection ->
            cases.about(connection, others).stream()
                .filter(viewer::sees)
                .sorted(Comparator.comparing(Case::openedAt))
                .toList());
  }

  /** Which comment a case is about; reads nothing of what it says. */
  public Optional<CommentId> commentOf(Viewer viewer, CaseId id) {
    return database.inTransaction(
        connection -> cases.find(connection, id).filter(viewer::sees).map(Case::commentId));
  }

  /** A comment that was received, whether or not it has a case. */
  public record CommentFile(List<Judgement> versions, Optional<CaseFile> file) {

    /** Whether the words are not for this viewer: then those of no version are. */
    public boolean isWithheldFrom(Viewer viewer) {
      return file.map(it -> it.isWithheldFrom(viewer))
          .orElseGet(() ->
              versions.stream()
                  .anyMatch(it -> it.grade().evidenceMode() == EvidenceMode.LINK_ONLY));
    }
  }

  /** Empty if no verdict on the comment was ever received, or none that the viewer may see. */
  public Optional<CommentFile> find(Viewer viewer, CommentId comment) {
    return database.inTransaction(connection -> {
      List<Judgement> versions = inbox.about(connection, comment);
      Optional<CaseId> id = cases.idOf(connection, comment);
      Optional<Case> found = id.isPresent() ? cases.find(connection, id.get()) : Optional.empty();
      boolean seen = viewer.sees(found.map(Queue::of).orElse(Set.of(Queue.ORDINARY)));
      if (versions.isEmpty() || !seen) {
        return Optional.empty();
      }
      audit.record(connection, viewer, AuditEvent.Kind.COMMENT_READ, comment.value());
      Optional<CaseFile> file =
          found.isPresent() ? Optional.of(file(connection, found.get())) : Optional.empty();
      return Optional.of(new CommentFile(versions, file));
    });
  }

  private CaseFile file(Connection connection, Case it) throws SQLException {
    return new CaseFile(
        it,
        inbox.about(connection, it.commentId()),
        evidence.ofComment(connection, it.commentId()),
        turn(it, claims.standing(connection, it.id())));
  }

  private List<CaseFile> files(Connection connection, List<CaseId> ids) throws SQLException {
    List<Case> shown = cases.load(connection, ids);
    Map<CommentId, List<Judgement>> versions =
        inbox.about(connection, shown.stream().map(Case::commentId).toList());
    Map<CaseId, Holding> standing = claims.standing(connection, ids);
    return shown.stream()
        .map(it ->
            new CaseFile(
                it,
                versions.getOrDefault(it.commentId(), List.of()),
                List.of(),
                turn(it, Optional.ofNullable(standing.get(it.id())))))
        .toList();
  }

  private CaseFile.Turn turn(Case it, Optional<Holding> holding) {
    return new CaseFile.Turn(
        it.isDecided() ? Optional.empty() : Optional.of(lookBy.due(it)), holding);
  }
}
