package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.access.Queue;
import moothall.escalation.conduct.AuthorKey;
import moothall.escalation.disclosure.Caution;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.Candidate;
import org.jspecify.annotations.Nullable;

/** What one author wrote on the pages of a council, and what of it is not over. */
@Singleton
public final class AuthorComments {

  private static final int BATCH = 200;

  private final AuthorKeys keys;
  private final Candidates candidates;

  AuthorComments(AuthorKeys keys, Candidates candidates) {
    this.keys = keys;
    this.candidates = candidates;
  }

  /** Comments that are kept, and those for which there was a strike, in a fixed order. */
  public List<CommentId> of(Connection connection, SubjectRequests.Subject subject)
      throws SQLException {
    return Query.of(
            connection,
            """
            select comment_id from inbox where author_key = ? and author_key <> ''
            union
            select c.comment_id from strike s join cases c using (case_id)
              where s.author_key = ? and s.council_id = ?
            order by comment_id
            """)
        .with(subject.author().hex())
        .with(subject.author().hex())
        .with(subject.councilId())
        .list(row -> new CommentId(row.getString(1)));
  }

  /** How many cases there are of the author's kept comments besides that one, up to a number. */
  public int besides(
      Connection connection, AuthorKey author, CaseId that, Set<Queue> queues, int most)
      throws SQLException {
    return Query.of(
            connection,
            """
            select case_id from cases where queues && ? and case_id <> ? and comment_id in
              (select comment_id from inbox where author_key = ? and author_key <> '') limit ?
            """)
        .withTexts(Queue.names(queues))
        .with(that.value())
        .with(author.hex())
        .with(most)
        .list(row -> row.getObject(1, UUID.class))
        .size();
  }

  /** What is not over about the cases; one without anything is there with nothing. */
  public Map<UUID, Caution.Matters> matters(Connection connection, List<Case> cases)
      throws SQLException {
    List<UUID> ids = cases.stream().map(it -> it.id().value()).toList();
    Map<UUID, List<Caution.OpenReferral>> referrals = new HashMap<>();
    Query.of(
            connection,
            """
            select r.case_id, r.type, r.council_reference
            from referral r join referral_state s using (referral_id)
            where r.case_id = any(?) and s.state not in ('CLOSED', 'WITHDRAWN') order by r.seq
            """)
        .withUuids(ids)
        .list(row ->
            referrals
                .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                .add(
                    new Caution.OpenReferral(
                        ReferralType.valueOf(row.getString(2)), row.getString(3))));
    List<UUID> appealed =
        Query.of(
                connection,
                """
                select case_id from appeal a where case_id = any(?)
                  and not exists (select from appeal_decision d where d.appeal_id = a.appeal_id)
                """)
            .withUuids(ids)
            .list(row -> row.getObject(1, UUID.class));
    Map<UUID, Caution.Matters> all = new HashMap<>();
    for (Case it : cases) {
      UUID id = it.id().value();
      boolean undecided = candidates.of(connection, it.id()).stream().anyMatch(Candidate::isOpen);
      all.put(
          id,
          new Caution.Matters(
              referrals.getOrDefault(id, List.of()), undecided, appealed.contains(id)));
    }
    return all;
  }

  /** Finds out who wrote some of what was stored before this was kept; whether there is more. */
  public boolean labelSome(Connection connection) throws SQLException {
    record Unlabelled(String verdictId, Judgement judgement) {}
    List<Unlabelled> found =
        Query.of(
                connection,
                "select verdict_id, judgement from inbox where author_key is null"
                    + " order by arrival limit "
                    + BATCH
                    + " for update skip locked")
            .list(row ->
                new Unlabelled(
                    row.getString(1), StoredJson.read(row.getBytes(2), Judgement.class)));
    for (Unlabelled it : found) {
      @Nullable String label = keys.label(connection, it.judgement().comment());
      if (label == null) {
        // Without the secret nobody is told from anybody: later.
        return false;
      }
      Query.of(connection, "update inbox set author_key = ? where verdict_id = ?")
          .with(label)
          .with(it.verdictId())
          .update();
    }
    return !found.isEmpty();
  }
}
