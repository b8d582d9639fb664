package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.domain.Settlement;
import moothall.service.tracing.Step;

/**
 * What platforms are to be asked for; {@link DueIntents} says which is next. Leases are measured by
 * the database's clock, which all instances share.
 */
@Singleton
public final class Intents {

  private static final String SUPERSEDE =
      """
      update action_intent set state = 'SETTLED', outcome = 'SUPERSEDED',
        settled_at = clock_timestamp(), lease_until = null
      where comment_id = ? and state in ('PENDING', 'UNKNOWN') and concern = 'SIGHT' and %s
      returning intent_id, kind, attempts
      """;

  /**
   * Its case must be written. At most one automatic intent per comment ever gets in: the database
   * refuses a second. Whoever carries it out goes on with the trace inside of which it was asked
   * for.
   */
  public void add(Connection connection, Intent intent) throws SQLException {
    Query.of(
            connection,
            """
            insert into action_intent (intent_id, case_id, comment_id, page_id, kind, automatic,
              requested_by, reason, reply, report_ground, council_id, evidence_seq, received_at, requested_at,
              traceparent, urgency)
            select ?, c.case_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              case when ? then 0 else c.priority end
            from cases c where c.case_id = ?
            """)
        .with(intent.id())
        .with(intent.commentId().value())
        .with(intent.commentId().pageId())
        .with(intent.kind().name())
        .with(intent.origin() instanceof Intent.Origin.Machine)
        .with(intent.origin().by())
        .with(intent.origin().reason())
        .with(intent.origin().reply().map(ReplyText::words).orElse(null))
        .with(intent.origin().report().map(it -> it.ground().name()).orElse(null))
        .with(intent.seal().councilId())
        .with(intent.seal().seq())
        .with(intent.receivedAt())
        .with(intent.requestedAt())
        .with(Step.current().traceparent().orElse(null))
        .with(intent.kind() == ActionKind.UNHIDE)
        .with(intent.caseId().value())
        .update();
  }

  /** An intent that waits for the next window of an allowance, and its case. */
  public record Held(UUID intentId, CaseId caseId) {}

  /**
   * A change of a comment that has waited so long, and of which nobody was told; a late reply or
   * block harms nobody.
   */
  public Optional<Held> longHeld(Connection connection, Duration time) throws SQLException {
    return Query.of(
            connection,
            """
            select i.intent_id, i.case_id from action_intent i
            where i.state <> 'SETTLED' and not i.told and i.concern = 'SIGHT'
              and i.requested_at < clock_timestamp() - make_interval(secs => ?) and %s
            order by i.urgency, i.seq limit 1
            """
                .formatted(DueIntents.HELD))
        .with(time.toMillis() / 1000.0)
        .first(row ->
            new Held(
                row.getObject("intent_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class))));
  }

  /** False if it is over, or if somebody was told already. */
  public boolean markTold(Connection connection, Held held) throws SQLException {
    return Query.of(
                connection,
                """
                update action_intent set told = true
                where intent_id = ? and not told and state <> 'SETTLED'
                """)
            .with(held.intentId())
            .update()
        == 1;
  }

  /** What waits under the case becomes as urgent as the case is by now. */
  public void hasten(Connection connection, CaseId id) throws SQLException {
    Query.of(
            connection,
            """
            update action_intent i set urgency = c.priority from cases c
            where i.case_id = ? and c.case_id = i.case_id and i.state <> 'SETTLED'
              and i.urgency > c.priority
            """)
        .with(id.value())
        .update();
  }

  /** False if somebody else has claimed the intent since: then the outcome is his to record. */
  public boolean settle(Connection connection, Claim claim, Settlement settlement)
      throws SQLException {
    return Query.of(
                connection,
                """
                update action_intent set state = 'SETTLED', outcome = ?,
                  settled_at = clock_timestamp(), lease_until = null
                where intent_id = ? and claim = ? and state in ('SENDING', 'LOOKING')
                """)
            .with(settlement.name())
            .with(claim.intentId())
            .with(claim.token())
            .update()
        == 1;
  }

  /** Gives the intent back: to be sent again, or to be looked at first. */
  public boolean release(Connection connection, Claim claim, boolean lookFirst, Duration wait)
      throws SQLException {
    return Query.of(
                connection,
                """
                update action_intent set state = ?, lease_until = null,
                  not_before = clock_timestamp() + make_interval(secs => ?)
                where intent_id = ? and claim = ? and state in ('SENDING', 'LOOKING')
                """)
            .with(lookFirst ? "UNKNOWN" : "PENDING")
            .with(wait.toMillis() / 1000.0)
            .with(claim.intentId())
            .with(claim.token())
            .update()
        == 1;
  }

  /** An intent that was overtaken by a person before it was done. */
  public record Superseded(UUID id, ActionKind kind, int attempts) {}

  /**
   * Settles what waits to be asked of the platform and is not what the person wants; replies and
   * blocks stay. A request that is on its way is left to its worker, which sees the person's intent
   * behind it.
   */
  public List<Superseded> supersede(Connection connection, CommentId comment, ActionKind wanted)
      throws SQLException {
    return superseded(Query.of(connection, SUPERSEDE.formatted("kind <> ?")), comment, wanted);
  }

  /** The same for the machine's hide alone, because somebody has shown the comment again there. */
  public List<Superseded> supersedeAutomatic(Connection connection, CommentId comment)
      throws SQLException {
    return superseded(
        Query.of(connection, SUPERSEDE.formatted("kind <> ? and automatic")),
        comment,
        ActionKind.UNHIDE);
  }

  private static List<Superseded> superseded(Query query, CommentId comment, ActionKind wanted)
      throws SQLException {
    return query
        .with(comment.value())
        .with(wanted.name())
        .list(row ->
            new Superseded(
                row.getObject(1, UUID.class), ActionKind.valueOf(row.getString(2)), row.getInt(3)));
  }

  /** Whether the claimed intent is not wanted any more; see {@link DueIntents#OVERTAKEN}. */
  public boolean isOvertaken(Connection connection, Claim claim) throws SQLException {
    return Query.of(
            connection,
            "select %s from action_intent i where i.intent_id = ?".formatted(DueIntents.OVERTAKEN))
        .with(claim.intentId())
        .one(row -> row.getBoolean(1));
  }
}
