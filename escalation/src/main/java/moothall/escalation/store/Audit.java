package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;

/** The record of who looked at what. The database refuses to change or delete it. */
@Singleton
public final class Audit {

  /** In the transaction that reads what is looked at: nothing is shown that is not on record. */
  public void record(Connection connection, Viewer viewer, AuditEvent.Kind kind, String subject)
      throws SQLException {
    Query.of(connection, "insert into audit_event (who, roles, kind, subject) values (?, ?, ?, ?)")
        .with(viewer.name())
        .withTexts(viewer.roles().stream().map(Role::name).toList())
        .with(kind.name())
        .with(subject)
        .update();
  }

  /** The same of several things that were looked at together. */
  public void recordEach(
      Connection connection, Viewer viewer, AuditEvent.Kind kind, List<String> subjects)
      throws SQLException {
    Query.of(
            connection,
            "insert into audit_event (who, roles, kind, subject) select ?, ?, ?, unnest(?)")
        .with(viewer.name())
        .withTexts(viewer.roles().stream().map(Role::name).toList())
        .with(kind.name())
        .withTexts(subjects)
        .update();
  }

  /** When each of them last signed in; whoever never did is missing. */
  public Map<String, Instant> lastSignIns(Connection connection, List<String> names)
      throws SQLException {
    record SignIn(String who, Instant at) {}
    return Query.of(
            connection,
            """
            select n.name, e.at from unnest(?) as n (name) cross join lateral (
              select at from audit_event where kind = 'SIGNED_IN' and who = n.name
              order by at desc limit 1) e
            """)
        .withTexts(names)
        .list(row -> new SignIn(row.getString(1), Query.instant(row, "at")))
        .stream()
        .collect(Collectors.toMap(SignIn::who, SignIn::at));
  }

  /** Who signed in with a password although the council's own sign-in is on; newest first. */
  public List<BreakGlassUse> breakGlassSince(Connection connection, Instant since)
      throws SQLException {
    return Query.of(
            connection,
            """
            select who, count(*) as times, min(at) as first, max(at) as last from audit_event
              where kind = 'BREAK_GLASS_USED' and at > ? group by who order by max(at) desc
            """)
        .with(since)
        .list(row ->
            new BreakGlassUse(
                row.getString("who"),
                row.getLong("times"),
                Query.instant(row, "first"),
                Query.instant(row, "last")));
  }

  /** Newest first, those before the given place. */
  public List<AuditEvent> newestFirst(
      Connection connection, AuditSearch search, long before, int limit) throws SQLException {
    StringBuilder sql =
        new StringBuilder("select id, at, who, roles, kind, subject from audit_event where id < ?");
    List<Object> values = new ArrayList<>(List.of(before));
    narrow(search.who(), " and lower(who) = lower(?)", sql, values);
    narrow(search.kind().map(AuditEvent.Kind::name), " and kind = ?", sql, values);
    narrow(search.about(), " and split_part(subject, ' ', 1) = ?", sql, values);
    narrow(search.from(), " and at >= ?", sql, values);
    narrow(search.before(), " and at < ?", sql, values);
    Query query = Query.of(connection, sql + " order by id desc limit " + limit);
    values.forEach(query::with);
    return query.list(Audit::event);
  }

  private static void narrow(
      Optional<?> value, String condition, StringBuilder sql, List<Object> values) {
    value.ifPresent(it -> {
      sql.append(condition);
      values.add(it);
    });
  }

  /** Of a row with all columns of the table. */
  static AuditEvent event(ResultSet row) throws SQLException {
    Array roles = row.getArray("roles");
    return new AuditEvent(
        row.getLong("id"),
        Query.instant(row, "at"),
        row.getString("who"),
        List.of((String[]) roles.getArray()),
        AuditEvent.Kind.valueOf(row.getString("kind")),
        row.getString("subject"));
  }
}
