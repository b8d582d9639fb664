package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Settlement;

/**
 * What platforms are to be asked for, in order per comment. Leases are measured by the database's
 * clock, which all instances share.
 */
@Singleton
public final class Intents {

  private static final String CLAIM =
      """
      with next as (
        select i.intent_id, i.state,
          exists (select 1 from action_intent later where later.comment_id = i.comment_id
            and later.seq > i.seq and later.kind <> i.kind) as overtaken
        from action_intent i
        where i.state <> 'SETTLED' and i.not_before <= clock_timestamp()
          and (i.lease_until is null or i.lease_until < clock_timestamp())
          and not exists (select 1 from action_intent earlier
            where earlier.comment_id = i.comment_id and earlier.state <> 'SETTLED'
              and earlier.seq < i.seq)
        order by i.seq limit 1 for update of i skip locked)
      update action_intent i set
        state = case when next.state = 'PENDING' then 'SENDING' else 'LOOKING' end,
        attempts = i.attempts + case when next.state = 'PENDING' then 1 else 0 end,
        tries = i.tries + 1, claim = i.claim + 1,
        lease_until = clock_timestamp() + make_interval(secs => ?)
      from next where i.intent_id = next.intent_id
      returning i.*, next.overtaken
      """;

  private static final String SUPERSEDE =
      """
      update action_intent set state = 'SETTLED', outcome = 'SUPERSEDED',
        settled_at = clock_timestamp(), lease_until = null
      where comment_id = ? and state in ('PENDING', 'UNKNOWN') and %s
      returning intent_id, kind, attempts
      """;

  /** At most one automatic intent per comment ever gets in: the database refuses a second. */
  public void add(Connection connection, Intent intent) throws SQLException {
    Query.of(
            connection,
            """
            insert into action_intent (intent_id, case_id, comment_id, page_id, kind, automatic,
              requested_by, reason, council_id, evidence_seq, received_at, requested_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .with(intent.id())
        .with(intent.caseId().value())
        .with(intent.commentId().value())
        .with(intent.commentId().pageId())
        .with(intent.kind().name())
        .with(intent.origin().automatic())
        .with(intent.origin().by())
        .with(intent.origin().reason())
        .with(intent.seal().councilId())
        .with(intent.seal().seq())
        .with(intent.receivedAt())
        .with(intent.requestedAt())
        .update();
  }

  /** Takes the earliest open intent of some comment; the claim outlives the transaction. */
  public Optional<Claim> claim(Connection connection, Duration lease) throws SQLException {
    return Query.of(connection, CLAIM).with(lease.toMillis() / 1000.0).first(Intents::claim);
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
   * Settles what waits to be asked of the platform and is not what the person wants. A request that
   * is on its way is left to its worker, which sees the person's intent behind it.
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

  /** Whether somebody has asked for the opposite since the claimed intent was added. */
  public boolean isOvertaken(Connection connection, Claim claim) throws SQLException {
    return Query.of(
            connection,
            """
            select exists (select 1 from action_intent later
              join action_intent mine on mine.comment_id = later.comment_id
              where mine.intent_id = ? and later.seq > mine.seq and later.kind <> mine.kind)
            """)
        .with(claim.intentId())
        .one(row -> row.getBoolean(1));
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getObject("intent_id", UUID.class),
        row.getLong("claim"),
        new CaseId(row.getObject("case_id", UUID.class)),
        new CommentId(row.getString("comment_id")),
        ActionKind.valueOf(row.getString("kind")),
        new Claim.Progress(
            row.getString("state").equals("LOOKING"),
            row.getBoolean("overtaken"),
            row.getInt("attempts"),
            row.getInt("tries")),
        Query.instant(row, "received_at"),
        Query.instant(row, "requested_at"));
  }
}
