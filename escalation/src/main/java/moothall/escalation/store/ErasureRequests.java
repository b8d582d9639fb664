package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.CommentId;
import moothall.escalation.retention.OnRequest;

/** Requests to be erased that people carried out, and what was kept on which ground. */
@Singleton
public final class ErasureRequests {

  private static final int MOST = 200;

  /** One of them; {@code erased} is how many comments were to go. */
  public record Done(
      UUID id,
      SubjectRequests.Subject subject,
      String reference,
      String by,
      Instant at,
      String reason,
      int erased) {}

  /** How many comments were kept on what the law says. */
  public record Count(UUID id, OnRequest.Article article, long comments) {}

  public void add(Connection connection, Done it) throws SQLException {
    Query.of(
            connection,
            """
            insert into erasure_request (request_id, council_id, platform, author_key, reference,
              by, at, reason, erased)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .with(it.id())
        .with(it.subject().councilId())
        .with(it.subject().platform())
        .with(it.subject().author().hex())
        .with(it.reference())
        .with(it.by())
        .with(it.at())
        .with(it.reason())
        .with(it.erased())
        .update();
  }

  /** A comment that is to go; it is pending until it has gone or is kept after all. */
  public void plan(Connection connection, UUID id, CommentId comment) throws SQLException {
    Query.of(connection, "insert into erasure_pending (request_id, comment_id) values (?, ?)")
        .with(id)
        .with(comment.value())
        .update();
  }

  /** A comment that was to go and has not yet, for whoever asked under that name. */
  public record Pending(UUID id, CommentId comment, String by) {}

  /** What is left of all that people began, the oldest first. */
  public List<Pending> pending(Connection connection, int limit) throws SQLException {
    return Query.of(
            connection,
            """
            select request_id, comment_id, by from erasure_pending join erasure_request using (request_id)
            order by seq, comment_id limit ?
            """)
        .with(limit)
        .list(row ->
            new Pending(
                row.getObject(1, UUID.class), new CommentId(row.getString(2)), row.getString(3)));
  }

  /** False if somebody else has settled it; nobody else does until the transaction ends. */
  public boolean settle(Connection connection, UUID id, CommentId comment) throws SQLException {
    return Query.of(
                connection, "delete from erasure_pending where request_id = ? and comment_id = ?")
            .with(id)
            .with(comment.value())
            .update()
        == 1;
  }

  /** On which ground the comment was kept; empty if it was not. */
  public Optional<OnRequest.Ground> ground(Connection connection, UUID id, CommentId comment)
      throws SQLException {
    return Query.of(
            connection, "select ground from erasure_kept where request_id = ? and comment_id = ?")
        .with(id)
        .with(comment.value())
        .first(row -> OnRequest.Ground.valueOf(row.getString(1)));
  }

  /** A comment that stays, once. */
  public void keep(Connection connection, UUID id, CommentId comment, OnRequest.Ground ground)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into erasure_kept (request_id, comment_id, ground) values (?, ?, ?)
            on conflict do nothing
            """)
        .with(id)
        .with(comment.value())
        .with(ground.name())
        .update();
  }

  /** Newest first. */
  public List<Done> newestFirst(Connection connection) throws SQLException {
    return Query.of(
            connection,
            """
            select request_id, council_id, platform, author_key, reference, by, at, reason, erased
            from erasure_request order by seq desc limit
            """
                + MOST)
        .list(row ->
            new Done(
                row.getObject("request_id", UUID.class),
                new SubjectRequests.Subject(
                    row.getString("council_id"),
                    row.getString("platform"),
                    new moothall.escalation.conduct.AuthorKey(row.getString("author_key"))),
                row.getString("reference"),
                row.getString("by"),
                Query.instant(row, "at"),
                row.getString("reason"),
                row.getInt("erased")));
  }

  /** What was kept, of all of them, and may be told. */
  public List<Count> kept(Connection connection, List<UUID> ids) throws SQLException {
    return Query.of(
            connection,
            """
            select request_id, ground, count(*) from erasure_kept
            where request_id = any(?) and ground <> 'RESTRICTED'
            group by request_id, ground order by ground
            """)
        .withUuids(ids)
        .list(row ->
            new Count(
                row.getObject(1, UUID.class),
                OnRequest.Ground.valueOf(row.getString(2)).article(),
                row.getLong(3)));
  }
}
