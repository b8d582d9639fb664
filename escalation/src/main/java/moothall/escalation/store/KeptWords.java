package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;

/** Which words are due, and taking them out of the inbox. What was sealed is not touched here. */
@Singleton
public final class KeptWords {

  private static final String WITH_WORDS =
      "select judgement from inbox where comment_id = ? and words_erased_at is null";

  /** Comments whose words are due, the longest due first, unless somebody else works on them. */
  public List<CommentId> dueWithoutCase(Connection connection, Instant now, int limit)
      throws SQLException {
    return Query.of(
            connection,
            """
            select distinct comment_id from (
              select comment_id from inbox where words_due <= ? order by words_due limit ?
            ) due
            """)
        .with(now)
        .with(limit)
        .list(row -> new CommentId(row.getString(1)));
  }

  /** Cases that are to be looked at, the longest due first. */
  public List<CaseId> dueCases(Connection connection, Instant now, int limit) throws SQLException {
    return Query.of(
            connection,
            "select case_id from case_review where look_at <= ? order by look_at limit ?")
        .with(now)
        .with(limit)
        .list(row -> new CaseId(row.getObject(1, UUID.class)));
  }

  /** When the case is to be looked at next. */
  public void lookAgain(Connection connection, CaseId id, Instant at) throws SQLException {
    Query.of(connection, "update case_review set look_at = ? where case_id = ?")
        .with(at)
        .with(id.value())
        .update();
  }

  /** From now on the case says how long the words are kept. */
  public void leaveToCase(Connection connection, CommentId comment) throws SQLException {
    Query.of(connection, "update inbox set words_due = null where comment_id = ?")
        .with(comment.value())
        .update();
  }

  /** What was taken away there, and has no case, is not kept here either. */
  public void takenAway(Connection connection, CommentId comment, Instant now) throws SQLException {
    Query.of(
            connection,
            "update inbox set words_due = least(words_due, ?) where comment_id = ?"
                + " and words_due is not null")
        .with(now)
        .with(comment.value())
        .update();
  }

  /**
   * Takes the words out of those verdicts on a comment without a case that are due.
   *
   * @return how many verdicts had some
   */
  public int takeOutDue(Connection connection, CommentId comment, Instant now) throws SQLException {
    return takeOut(
        connection,
        Query.of(connection, WITH_WORDS + " and words_due <= ?").with(comment.value()).with(now),
        now);
  }

  /**
   * Takes the words out of every verdict on the comment, and out of what is searched; numbers,
   * times, rules and categories stay.
   *
   * @return how many verdicts had some
   */
  public int takeOut(Connection connection, CommentId comment, Instant now) throws SQLException {
    Query.of(connection, "update cases set words = null where comment_id = ?")
        .with(comment.value())
        .update();
    return takeOut(connection, Query.of(connection, WITH_WORDS).with(comment.value()), now);
  }

  private static int takeOut(Connection connection, Query from, Instant now) throws SQLException {
    List<Judgement> judged = from.list(row -> StoredJson.read(row.getBytes(1), Judgement.class));
    for (Judgement it : judged) {
      Query.of(
              connection,
              """
              update inbox set judgement = ?, raw = '', words_erased_at = ?, words_due = null,
                author_key = ''
              where verdict_id = ?
              """)
          .with(StoredJson.write(it.withoutWords()))
          .with(now)
          .with(it.verdictId())
          .update();
    }
    return judged.size();
  }
}
