package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import moothall.escalation.domain.CommentId;

/** What residents have answered to a comment, as far as platforms say what answers what. */
@Singleton
public final class AnswersBelow {

  /** Whether something below the comment, however deep, was referred, restricted or held. */
  public boolean holdEvidence(Connection connection, CommentId comment) throws SQLException {
    return Query.of(
            connection,
            """
            with recursive below (comment_id) as (
              select comment_id from inbox where parent_comment_id = ?
              union
              select i.comment_id from inbox i join below b on i.parent_comment_id = b.comment_id)
            select exists (select 1 from below b join cases c on c.comment_id = b.comment_id
              where not 'ORDINARY' = any(c.queues)
                or exists (select 1 from referral r where r.comment_id = b.comment_id)
                or 'hold-set' = (select e.kind from case_event e where e.case_id = c.case_id
                  and e.kind in ('hold-set', 'hold-lifted') order by e.seq desc limit 1))
            """)
        .with(comment.value())
        .one(row -> row.getBoolean(1));
  }

  /** How many comments answer this one directly; counts no further than that. */
  public int count(Connection connection, CommentId comment, int most) throws SQLException {
    return Query.of(
            connection,
            """
            select count(*) from (
              select distinct comment_id from inbox where parent_comment_id = ? limit ?) answers
            """)
        .with(comment.value())
        .with(most)
        .one(row -> row.getInt(1));
  }
}
