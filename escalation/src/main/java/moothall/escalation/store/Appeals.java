package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.access.Queue;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.Outcome;
import moothall.escalation.conduct.TookPart;
import moothall.escalation.domain.CaseId;
import org.jspecify.annotations.Nullable;

/** Appeals: one for a comment. The database refuses whoever took part in the case. */
@Singleton
public final class Appeals {

  private static final String SELECT =
      """
      select a.appeal_id, a.council_id, a.case_id, a.statement, a.channel, a.in_welsh,
        a.received_at, a.due_at, a.comment, a.logged_by, a.logged_at,
        d.outcome, d.reason, d.by, d.at
      from appeal a left join appeal_decision d using (appeal_id)
      """;

  public void add(Connection connection, Appeal it) throws SQLException {
    Query.of(
            connection,
            """
            insert into appeal (appeal_id, council_id, case_id, statement, channel, in_welsh,
              received_at, due_at, comment, logged_by, logged_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .with(it.id())
        .with(it.filed().councilId())
        .with(it.filed().caseId().value())
        .with(it.filed().statement())
        .with(it.filed().channel().name())
        .with(it.filed().inWelsh())
        .with(it.filed().received())
        .with(it.filed().due())
        .with(it.filed().comment().map(CaseId::value).orElse(null))
        .with(it.filed().loggedBy())
        .with(it.filed().loggedAt())
        .update();
  }

  public void assign(Connection connection, UUID appeal, Appeal.Assignment it) throws SQLException {
    Query.of(
            connection,
            "insert into appeal_assignment (appeal_id, assignee, by, at) values (?, ?, ?, ?)")
        .with(appeal)
        .with(it.to())
        .with(it.by())
        .with(it.at())
        .update();
  }

  public void decide(Connection connection, UUID appeal, Appeal.Decision it) throws SQLException {
    Query.of(
            connection,
            "insert into appeal_decision (appeal_id, outcome, reason, by, at) values (?, ?, ?, ?, ?)")
        .with(appeal)
        .with(it.outcome().name())
        .with(it.reason())
        .with(it.by())
        .with(it.at())
        .update();
  }

  public Optional<Appeal> find(Connection connection, UUID id) throws SQLException {
    return whole(connection, Query.of(connection, SELECT + " where a.appeal_id = ?").with(id))
        .stream()
        .findFirst();
  }

  public Optional<Appeal> ofCase(Connection connection, CaseId id) throws SQLException {
    return whole(connection, Query.of(connection, SELECT + " where a.case_id = ?").with(id.value()))
        .stream()
        .findFirst();
  }

  /** Those of cases in these queues: what is open first, by when it is due. */
  public List<Appeal> list(Connection connection, Set<Queue> queues, int limit)
      throws SQLException {
    return whole(
        connection,
        Query.of(
                connection,
                SELECT
                    + """
                     where a.case_id in (select case_id from cases where queues && ?)
                    order by (d.appeal_id is not null), a.due_at, a.seq limit ?
                    """)
            .withTexts(Queue.names(queues))
            .with(limit));
  }

  /** Everybody who decided something in the case. */
  public TookPart tookPart(Connection connection, CaseId id) throws SQLException {
    return new TookPart(
        new HashSet<>(
            Query.of(connection, "select person from who_took_part(?)")
                .with(id.value())
                .list(row -> row.getString(1))));
  }

  private static List<Appeal> whole(Connection connection, Query query) throws SQLException {
    List<Appeal> all = new ArrayList<>();
    for (Appeal bare : query.list(Appeals::read)) {
      all.add(
          new Appeal(bare.id(), bare.filed(), assignments(connection, bare.id()), bare.decided()));
    }
    return all;
  }

  private static List<Appeal.Assignment> assignments(Connection connection, UUID id)
      throws SQLException {
    return Query.of(
            connection,
            "select assignee, by, at from appeal_assignment where appeal_id = ? order by seq")
        .with(id)
        .list(row ->
            new Appeal.Assignment(
                row.getString("assignee"), row.getString("by"), Query.instant(row, "at")));
  }

  private static Appeal read(ResultSet row) throws SQLException {
    @Nullable UUID comment = row.getObject("comment", UUID.class);
    @Nullable String outcome = row.getString("outcome");
    return new Appeal(
        row.getObject("appeal_id", UUID.class),
        new Appeal.Filed(
            row.getString("council_id"),
            new CaseId(row.getObject("case_id", UUID.class)),
            row.getString("statement"),
            Appeal.Channel.valueOf(row.getString("channel")),
            row.getBoolean("in_welsh"),
            Query.instant(row, "received_at"),
            Query.instant(row, "due_at"),
            Optional.ofNullable(comment).map(CaseId::new),
            row.getString("logged_by"),
            Query.instant(row, "logged_at")),
        List.of(),
        outcome == null
            ? Optional.empty()
            : Optional.of(
                new Appeal.Decision(
                    Outcome.valueOf(outcome),
                    row.getString("reason"),
                    row.getString("by"),
                    Query.instant(row, "at"))));
  }
}
