package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.store.CasePlace;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Inbox;

/** Reads cases with all that belongs to them. */
@Singleton
public final class CaseReader {

  private final Database database;
  private final Cases cases;
  private final Inbox inbox;
  private final Evidence evidence;

  CaseReader(Database database, Cases cases, Inbox inbox, Evidence evidence) {
    this.database = database;
    this.cases = cases;
    this.inbox = inbox;
    this.evidence = evidence;
  }

  /** In which order the list is read. */
  public enum Order {
    WORST,
    NEWEST
  }

  /**
   * A page of the list; its files hold no seals.
   *
   * @param next where the next page begins; empty on the last
   */
  public record Page(List<CaseFile> files, Optional<CasePlace> next) {}

  public Page page(Order order, Optional<CasePlace> after, int limit) {
    return database.inTransaction(connection -> {
      List<Case> found =
          order == Order.WORST
              ? cases.worstFirst(connection, after, limit + 1)
              : cases.newestFirst(connection, after, limit + 1);
      List<Case> shown = found.stream().limit(limit).toList();
      Optional<CasePlace> next =
          found.size() > limit ? Optional.of(CasePlace.of(shown.getLast())) : Optional.empty();
      return new Page(withVersions(connection, shown), next);
    });
  }

  public Optional<CaseFile> find(CaseId id) {
    return database.inTransaction(connection -> {
      Optional<Case> found = cases.find(connection, id);
      return found.isEmpty() ? Optional.empty() : Optional.of(file(connection, found.get()));
    });
  }

  /** A comment that was received, whether or not it has a case. */
  public record CommentFile(List<Judgement> versions, Optional<CaseFile> file) {}

  /** Empty if no verdict on the comment was ever received. */
  public Optional<CommentFile> find(CommentId comment) {
    return database.inTransaction(connection -> {
      List<Judgement> versions = inbox.about(connection, comment);
      Optional<CaseId> id = cases.idOf(connection, comment);
      Optional<Case> found = id.isPresent() ? cases.find(connection, id.get()) : Optional.empty();
      Optional<CaseFile> file =
          found.isPresent() ? Optional.of(file(connection, found.get())) : Optional.empty();
      return versions.isEmpty() ? Optional.empty() : Optional.of(new CommentFile(versions, file));
    });
  }

  private CaseFile file(Connection connection, Case it) throws SQLException {
    return new CaseFile(
        it,
        inbox.about(connection, it.commentId()),
        evidence.ofComment(connection, it.commentId()));
  }

  private List<CaseFile> withVersions(Connection connection, List<Case> shown) throws SQLException {
    Map<CommentId, List<Judgement>> versions =
        inbox.about(connection, shown.stream().map(Case::commentId).toList());
    return shown.stream()
        .map(it -> new CaseFile(it, versions.getOrDefault(it.commentId(), List.of()), List.of()))
        .toList();
  }
}
