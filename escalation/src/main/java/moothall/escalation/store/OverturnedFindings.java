package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Judgement;

/** How often people found a rule wrong: each rule once for a case. */
@Singleton
public final class OverturnedFindings {

  /** How people came to say so. */
  public enum How {
    UNHIDDEN,
    APPEAL
  }

  /** False if the case counted for the rule before. */
  public boolean add(
      Connection connection,
      CaseId id,
      Judgement.Finding finding,
      String policy,
      How how,
      Instant at)
      throws SQLException {
    return Query.of(
                connection,
                """
                insert into overturned_finding (case_id, rule_id, category, policy_version, how, at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .with(id.value())
            .with(finding.ruleId())
            .with(finding.category() == null ? "" : finding.category())
            .with(policy)
            .with(how.name())
            .with(at)
            .update()
        == 1;
  }

  /** A rule of a policy, and in how many cases it was found wrong. */
  public record Count(String ruleId, String category, String policyVersion, long cases) {}

  /** Of cases in these queues, the most often first. */
  public List<Count> counts(Connection connection, Set<Queue> queues) throws SQLException {
    return Query.of(
            connection,
            """
            select rule_id, category, policy_version, count(*) as cases from overturned_finding
            where case_id in (select case_id from cases where queues && ?)
            group by 1, 2, 3 order by 4 desc, 1, 3
            """)
        .withTexts(Queue.names(queues))
        .list(row ->
            new Count(row.getString(1), row.getString(2), row.getString(3), row.getLong("cases")));
  }
}
