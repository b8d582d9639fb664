package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;

/** Every verdict that was received, once, with or without a case. */
@Singleton
public final class Inbox {

  private final WordsDue wordsDue;
  private final AuthorKeys authors;

  Inbox(WordsDue wordsDue, AuthorKeys authors) {
    this.wordsDue = wordsDue;
    this.authors = authors;
  }

  /**
   * What is known of a comment without looking at any of its words.
   *
   * @param last when its last verdict was taken in
   * @param erased whether words of it were erased, of this version or of another
   */
  public record Trace(Instant last, boolean erased) {}

  /** A verdict as it was received: the judgement and the payload that it was about. */
  public record Received(Judgement judgement, byte[] raw) {}

  /** False if the verdict was there already: then its consequences are there too. */
  public boolean isNew(Connection connection, Judgement judgement, byte[] raw) throws SQLException {
    JudgedComment comment = judgement.comment();
    return Query.of(
                connection,
                """
                insert into inbox (verdict_id, comment_id, parent_comment_id, version, council_id,
                  page_id, is_none, judgement, raw, received_at, words_due, author_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (verdict_id) do nothing
                """)
            .with(judgement.verdictId())
            .with(comment.id().value())
            .with(comment.context().parent())
            .with(comment.version())
            .with(comment.page().councilId())
            .with(comment.page().pageId())
            .with(judgement.isNone())
            .with(StoredJson.write(judgement))
            .with(raw)
            .with(comment.times().received())
            .with(wordsDue.of(comment))
            .with(authors.label(connection, comment))
            .update()
        == 1;
  }

  /** All verdicts on the comment, oldest version first, ties in the order of their arrival. */
  public List<Judgement> about(Connection connection, CommentId comment) throws SQLException {
    return about(connection, List.of(comment)).getOrDefault(comment, List.of());
  }

  /** The same for many comments at once. */
  public Map<CommentId, List<Judgement>> about(Connection connection, List<CommentId> comments)
      throws SQLException {
    return Query.of(
            connection, "select judgement from inbox where comment_id = any(?) order by arrival")
        .withTexts(comments.stream().map(CommentId::value).toList())
        .list(row -> StoredJson.read(row.getBytes(1), Judgement.class))
        .stream()
        .sorted(Judgement.OLDEST_FIRST)
        .collect(Collectors.groupingBy(it -> it.comment().id()));
  }

  /** Of those that ever had a verdict. */
  public Map<CommentId, Trace> traces(Connection connection, List<CommentId> comments)
      throws SQLException {
    Map<CommentId, Trace> traces = new HashMap<>();
    Query.of(
            connection,
            """
            select comment_id, max(recorded_at) as last, bool_or(words_erased_at is not null) as erased
            from inbox where comment_id = any(?) group by comment_id
            """)
        .withTexts(comments.stream().map(CommentId::value).toList())
        .each(row ->
            traces.put(
                new CommentId(row.getString("comment_id")),
                new Trace(Query.instant(row, "last"), row.getBoolean("erased"))));
    return traces;
  }

  /** What is not there any more is never sealed as if it had been all that was received. */
  private static Received received(Judgement judgement, byte[] raw, boolean erased) {
    return erased
        ? new Received(
            judgement.asVersion(judgement.comment().version() + ":erased"),
            "The words were erased before this was sealed.".getBytes(StandardCharsets.UTF_8))
        : new Received(judgement, raw);
  }

  /** The newest verdict on one version of the comment. */
  public Optional<Received> version(Connection connection, CommentId comment, String version)
      throws SQLException {
    return Query.of(
            connection,
            "select judgement, raw, words_erased_at is not null from inbox"
                + " where comment_id = ? and version = ? order by arrival desc limit 1")
        .with(comment.value())
        .with(version)
        .first(row ->
            received(
                StoredJson.read(row.getBytes(1), Judgement.class),
                row.getBytes(2),
                row.getBoolean(3)));
  }

  /** The verdict on the newest words of the comment; on its removal only if there is no other. */
  public Optional<Received> newestWords(Connection connection, CommentId comment)
      throws SQLException {
    List<Received> all =
        Query.of(
                connection,
                "select judgement, raw, words_erased_at is not null from inbox"
                    + " where comment_id = ? order by arrival")
            .with(comment.value())
            .list(row ->
                received(
                    StoredJson.read(row.getBytes(1), Judgement.class),
                    row.getBytes(2),
                    row.getBoolean(3)));
    List<Received> newestFirst =
        all.stream()
            .sorted(Comparator.comparing(Received::judgement, Judgement.OLDEST_FIRST))
            .toList()
            .reversed();
    return newestFirst.stream()
        .filter(it -> it.judgement().comment().text() != null)
        .findFirst()
        .or(() -> newestFirst.stream().findFirst());
  }
}
