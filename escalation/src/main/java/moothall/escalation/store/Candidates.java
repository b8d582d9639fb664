package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.Candidate;

/** Words that may have to be referred, and who has said that they have not. */
@Singleton
public final class Candidates {

  /** Once per comment, type and version of the words. */
  public void add(
      Connection connection,
      CommentId comment,
      CaseId caseId,
      ReferralType type,
      String version,
      Instant at)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into referral_candidate (comment_id, case_id, type, version, raised_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .with(comment.value())
        .with(caseId.value())
        .with(type.name())
        .with(version)
        .with(at)
        .update();
  }

  /** All of a case, oldest first. */
  public List<Candidate> of(Connection connection, CaseId caseId) throws SQLException {
    return Query.of(
            connection,
            """
            select type, version,
              exists (select from referral r join referral_state s using (referral_id)
                where r.comment_id = c.comment_id and r.type = c.type
                  and (s.state not in ('WITHDRAWN', 'CLOSED') or r.raised_at >= c.raised_at
                    or exists (select from referral_event e where e.referral_id = r.referral_id
                      and e.kind = 'raised-again' and e.at >= c.raised_at))),
              array(select by_whom from candidate_declined d
                where d.comment_id = c.comment_id and d.type = c.type and d.version = c.version
                order by at, by_whom)
            from referral_candidate c where case_id = ? order by raised_at, type
            """)
        .with(caseId.value())
        .list(row -> {
          Array declined = row.getArray(4);
          return new Candidate(
              ReferralType.valueOf(row.getString(1)),
              row.getString(2),
              row.getBoolean(3),
              List.of((String[]) declined.getArray()));
        });
  }

  public void decline(Connection connection, CommentId comment, Candidate it, Referral.Raising by)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into candidate_declined (comment_id, type, version, by_whom, at, reason)
            values (?, ?, ?, ?, ?, ?)
            """)
        .with(comment.value())
        .with(it.type().name())
        .with(it.version())
        .with(by.by())
        .with(by.at())
        .with(by.reason())
        .update();
  }
}
