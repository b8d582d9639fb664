package moothall.escalation.invariants;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReferralType;

/** What stands in the tables about some comments at one moment, read past the service. */
record Picture(List<Row> rows) {

  private static final Set<String> NEVER_CHANGE =
      Set.of("inbox", "evidence", "case", "case_event", "referral", "referral_event", "strike");

  private static final String SQL =
      """
      with mine as (select case_id, comment_id from cases where comment_id = any(?))
      select 'inbox', comment_id, verdict_id, '', '' from inbox where comment_id = any(?)
      union all
      select 'evidence', comment_id, version || '/' || kind, encode(entry_hash, 'hex'), ''
        from evidence where comment_id = any(?)
      union all
      select 'case', comment_id, case_id::text, '', '' from mine
      union all
      select 'case_event', comment_id, seq::text, kind || md5(body), ''
        from mine join case_event using (case_id)
      union all
      select 'referral', comment_id, type, referral_id::text, '' from mine join referral using (case_id, comment_id)
      union all
      select 'state', comment_id, type, state.state, coalesce(extract(epoch from due_at)::bigint::text, '')
        from mine join referral using (case_id, comment_id) join referral_state state using (referral_id)
      union all
      select 'referral_event', comment_id, type || ' ' || e.kind, lpad(e.seq::text, 4, '0') || ' ' || by_whom,
          case when e.kind = 'sealed' then convert_from(body, 'UTF8')::json ->> 'capture' else coalesce(once, md5(body)) end
        from mine join referral using (case_id, comment_id) join referral_event e using (referral_id)
      union all
      select 'call', comment_id, type, clock || ' ' || level || ' ' || due_at, (called_at is not null)::text
        from mine join referral using (case_id, comment_id) join referral_call using (referral_id)
      union all
      select 'intent', i.comment_id, i.kind || ' ' || i.automatic || ' ' || i.requested_by, i.intent_id::text,
          (e.comment_id = i.comment_id)::text || ' ' || i.state
        from mine join action_intent i using (case_id) join evidence e on (e.council_id, e.seq) = (i.council_id, i.evidence_seq)
      union all
      select 'strike', comment_id, strike_id::text, proposed_by, '' from mine join strike using (case_id)
      union all
      select 'standing', comment_id, strike_id::text, coalesce(how, 'STANDS'), ''
        from mine join strike using (case_id) left join (select * from strike_end e
          where not exists (select from strike_restored r where r.ending = e.ending)) ended using (strike_id)
      """;

  /** One row; what it says stands in the last two places. */
  record Row(String table, String comment, String key, String value, String more) {}

  static Picture of(Connection connection, List<CommentId> comments) {
    String[] ids = comments.stream().map(CommentId::value).toArray(String[]::new);
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      for (int i = 1; i <= 3; i++) {
        statement.setArray(i, connection.createArrayOf("text", ids));
      }
      try (ResultSet row = statement.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(
              new Row(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5)));
        }
        return new Picture(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Stream<Row> of(String table, CommentId comment) {
    return rows.stream()
        .filter(it -> it.table().equals(table) && it.comment().equals(comment.value()));
  }

  Set<String> keys(String table, CommentId comment) {
    return of(table, comment).map(Row::key).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The records that nothing may take away any more. */
  Set<Row> records() {
    return rows.stream()
        .filter(it -> NEVER_CHANGE.contains(it.table()))
        .collect(Collectors.toSet());
  }

  /** All that there is about the comment's referrals of those types, in any order. */
  Set<Row> about(CommentId comment, Set<ReferralType> types) {
    Set<String> names = types.stream().map(Enum::name).collect(Collectors.toSet());
    return Stream.of("referral", "state", "referral_event")
        .flatMap(table -> of(table, comment))
        .filter(it -> names.contains(it.key().split(" ", 2)[0]))
        .collect(Collectors.toSet());
  }

  /** What happened to a referral, oldest first. */
  List<Row> events(CommentId comment, ReferralType type) {
    return of("referral_event", comment)
        .filter(it -> it.key().startsWith(type.name() + " "))
        .sorted(java.util.Comparator.comparing(Row::value))
        .toList();
  }
}
