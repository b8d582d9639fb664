package moothall.escalation.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.domain.ReportGround;
import moothall.escalation.domain.ReportText;

/**
 * The intents whose turn it is: in order per comment, replies and reports for themselves, blocks
 * for themselves and in order per author and page, the most urgent first, those last among equals,
 * and none that waits for an allowance to be renewed.
 */
public final class DueIntents {

  /** Of an intent {@code i}: whether it would be a change that a spent allowance holds up. */
  static final String HELD =
      """
      i.state = 'PENDING' and exists (select 1 from allowance a
        where a.exhausted and a.window_ends > clock_timestamp()
          and a.platform = split_part(i.comment_id, ':', 1) and a.page_id in (i.page_id, ''))
      """;

  /**
   * Of an intent {@code i}: whether there is another about the same author on the same page, for
   * whichever of their comments, of which the rest holds.
   */
  private static final String OF_THE_AUTHOR =
      """
      i.concern = 'AUTHOR' and exists (select from block_request mine
          join strike s on s.strike_id = mine.strike_id
          join strike also on also.council_id = s.council_id and also.platform = s.platform
            and also.author_key = s.author_key
          join block_request theirs on theirs.strike_id = also.strike_id
          join action_intent other on other.intent_id = theirs.intent_id
        where mine.intent_id = i.intent_id and other.page_id = i.page_id and %s)
      """;

  /**
   * Of an intent {@code i}: whether somebody has asked for the opposite since, or the comment was
   * referred and may be evidence now.
   */
  static final String OVERTAKEN =
      """
      (exists (select 1 from action_intent later where later.comment_id = i.comment_id
        and later.seq > i.seq and later.kind <> i.kind and later.concern = i.concern)
      or (%s)
      or (i.kind in ('DELETE', 'REPLY', 'BLOCK', 'REPORT')
        and exists (select 1 from referral r where r.comment_id = i.comment_id)))
      """
          .formatted(OF_THE_AUTHOR.formatted("other.seq > i.seq and other.kind <> i.kind"));

  private static final String NEXT =
      """
      select i.intent_id, i.comment_id, i.state, %s as overtaken
      from action_intent i
      where i.state <> 'SETTLED' and i.not_before <= clock_timestamp()
        and (i.lease_until is null or i.lease_until < clock_timestamp())
        and not exists (select 1 from action_intent earlier
          where earlier.comment_id = i.comment_id and earlier.state <> 'SETTLED'
            and earlier.seq < i.seq and earlier.concern = i.concern)
        and not (%s)
        and (not (%s) or %s)
      order by i.urgency, i.concern <> 'SIGHT', i.seq limit 1
      """
          .formatted(
              OVERTAKEN,
              OF_THE_AUTHOR.formatted(
                  "other.seq < i.seq and other.state not in ('PENDING', 'SETTLED')"),
              HELD,
              OVERTAKEN);

  private static final String CLAIM =
      """
      update action_intent i set
        state = case when i.state = 'PENDING' then 'SENDING' else 'LOOKING' end,
        attempts = i.attempts + case when i.state = 'PENDING' then 1 else 0 end,
        tries = i.tries + 1, claim = i.claim + 1,
        lease_until = clock_timestamp() + make_interval(secs => ?)
      where i.intent_id = ?
      returning i.*, ?::boolean as overtaken
      """;

  /**
   * What is to be carried out next.
   *
   * @param look whether it will be looked at before anything is asked
   * @param overtaken whether a person has asked for something else since
   */
  public record Next(UUID intentId, CommentId commentId, boolean look, boolean overtaken) {}

  /** What would be next, if nobody else takes it first. */
  public Optional<Next> peek(Connection connection) throws SQLException {
    return Query.of(connection, NEXT).first(DueIntents::next);
  }

  /**
   * The most urgent intent that is due and not held by a spent allowance, the earliest of its
   * comment; locked until the transaction ends.
   */
  public Optional<Next> next(Connection connection) throws SQLException {
    return Query.of(connection, NEXT + " for update of i skip locked").first(DueIntents::next);
  }

  private static Next next(ResultSet row) throws SQLException {
    return new Next(
        row.getObject("intent_id", UUID.class),
        new CommentId(row.getString("comment_id")),
        !row.getString("state").equals("PENDING"),
        row.getBoolean("overtaken"));
  }

  /** Takes what {@link #next} found in the same transaction; the claim outlives it. */
  public Claim claim(Connection connection, Next next, Duration lease) throws SQLException {
    return Query.of(connection, CLAIM)
        .with(lease.toMillis() / 1000.0)
        .with(next.intentId())
        .with(next.overtaken())
        .one(DueIntents::claim);
  }

  private static Optional<ReportText> report(ResultSet row) throws SQLException {
    String ground = row.getString("report_ground");
    return ground == null
        ? Optional.empty()
        : Optional.of(new ReportText(ReportGround.valueOf(ground), row.getString("reason")));
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getObject("intent_id", UUID.class),
        row.getLong("claim"),
        new CaseId(row.getObject("case_id", UUID.class)),
        new CommentId(row.getString("comment_id")),
        ActionKind.valueOf(row.getString("kind")),
        row.getBoolean("automatic"),
        Optional.ofNullable(row.getString("reply")).map(ReplyText::new),
        report(row),
        new Claim.Progress(
            row.getString("state").equals("LOOKING"),
            row.getBoolean("overtaken"),
            row.getInt("attempts"),
            row.getInt("tries")),
        Query.instant(row, "received_at"),
        Query.instant(row, "requested_at"),
        Optional.ofNullable(row.getString("traceparent")));
  }
}
