package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.work.LookBy;

/** Cases as their events, with one row each for the list. */
@Singleton
public final class Cases {

  private final LookBy lookBy;

  Cases(LookBy lookBy) {
    this.lookBy = lookBy;
  }

  /**
   * Locks the case of the comment until the transaction ends; if it has none, nobody else opens one
   * meanwhile.
   */
  public Optional<Case> lock(Connection connection, CommentId comment) throws SQLException {
    Query.of(connection, "select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .with(comment.value())
        .list(row -> "locked");
    Optional<CaseId> id =
        Query.of(connection, "select case_id from cases where comment_id = ? for update")
            .with(comment.value())
            .first(Cases::id);
    return id.isPresent() ? find(connection, id.get()) : Optional.empty();
  }

  /** Locks the case, if there is one of that id, until the transaction ends. */
  public Optional<Case> lock(Connection connection, CaseId id) throws SQLException {
    boolean exists =
        Query.of(connection, "select case_id from cases where case_id = ? for update")
            .with(id.value())
            .first(Cases::id)
            .isPresent();
    return exists ? find(connection, id) : Optional.empty();
  }

  public Optional<Case> find(Connection connection, CaseId id) throws SQLException {
    return load(connection, List.of(id)).stream().findFirst();
  }

  public Optional<CaseId> idOf(Connection connection, CommentId comment) throws SQLException {
    return Query.of(connection, "select case_id from cases where comment_id = ?")
        .with(comment.value())
        .first(Cases::id);
  }

  /** The cases of the comments; a comment without one is missing. */
  public List<Case> about(Connection connection, List<CommentId> comments) throws SQLException {
    return load(
        connection,
        Query.of(connection, "select case_id from cases where comment_id = any(?)")
            .withTexts(comments.stream().map(CommentId::value).toList())
            .list(Cases::id));
  }

  /**
   * Adds the events to the case that the caller has locked, or opens it with them.
   *
   * @return the case as it is then
   */
  public Case add(Connection connection, CaseId id, Optional<Case> before, List<CaseEvent> events)
      throws SQLException {
    List<CaseEvent> all = new ArrayList<>(before.map(Case::events).orElse(List.of()));
    int known = all.size();
    all.addAll(events);
    Case after = Case.fold(id, all);
    if (known == 0) {
      insert(connection, after);
    } else {
      update(connection, after);
    }
    for (int seq = known; seq < all.size(); seq++) {
      insert(connection, id, seq, all.get(seq));
    }
    return after;
  }

  private void insert(Connection connection, Case it) throws SQLException {
    Query.of(
            connection,
            """
            insert into cases (case_id, comment_id, council_id, page_id, opened_at, priority,
              decided, events, queues, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .with(it.id().value())
        .with(it.commentId().value())
        .with(it.opening().councilId())
        .with(it.opening().pageId())
        .with(it.openedAt())
        .with(it.priority())
        .with(it.isDecided())
        .with(it.events().size())
        .withTexts(Queue.names(Queue.of(it)))
        .with(lookBy.due(it))
        .update();
  }

  private void update(Connection connection, Case it) throws SQLException {
    Query.of(
            connection,
            """
            update cases set priority = ?, decided = ?, events = ?, queues = ?, due = ?,
              words = case when ? then words end
            where case_id = ?
            """)
        .with(it.priority())
        .with(it.isDecided())
        .with(it.events().size())
        .withTexts(Queue.names(Queue.of(it)))
        .with(lookBy.due(it))
        .with(Queue.of(it).contains(Queue.ORDINARY))
        .with(it.id().value())
        .update();
  }

  private static void insert(Connection connection, CaseId id, int seq, CaseEvent event)
      throws SQLException {
    Query.of(
            connection,
            "insert into case_event (case_id, seq, kind, at, body) values (?, ?, ?, ?, ?)")
        .with(id.value())
        .with(seq)
        .with(CaseEventJson.kind(event))
        .with(event.at())
        .with(StoredJson.write(event))
        .update();
  }

  /** In the order of the ids; one that does not exist is missing. */
  public List<Case> load(Connection connection, List<CaseId> ids) throws SQLException {
    Map<CaseId, List<CaseEvent>> events = new HashMap<>();
    Query.of(
            connection,
            "select case_id, kind, body from case_event where case_id = any(?) order by seq")
        .withUuids(ids.stream().map(CaseId::value).toList())
        .list(row ->
            events
                .computeIfAbsent(id(row), _ -> new ArrayList<>())
                .add(CaseEventJson.read(row.getString(2), row.getBytes(3))));
    return ids.stream()
        .filter(events::containsKey)
        .map(id -> Case.fold(id, events.getOrDefault(id, List.of())))
        .toList();
  }

  private static CaseId id(ResultSet row) throws SQLException {
    return new CaseId(row.getObject("case_id", UUID.class));
  }
}
