package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.escalation.care.Day;
import moothall.escalation.care.Mark;
import moothall.escalation.care.Pictures;
import moothall.escalation.care.Reading;
import moothall.escalation.care.Spared;

/** What people read today, as the record of access has it, and what they said about themselves. */
@Singleton
public final class CareRecord {

  /** By the clock that the record of access is written by, which all instances share. */
  public Instant now(Connection connection) throws SQLException {
    return Query.of(connection, "select clock_timestamp() as now")
        .one(row -> Query.instant(row, "now"));
  }

  /** Each case counts once, when it was first opened. */
  public Day day(Connection connection, String who, Instant since) throws SQLException {
    List<Reading> readings =
        Query.of(
                connection,
                """
                select min(a.at) as at, c.priority from audit_event a
                  join cases c on c.case_id = a.subject::uuid
                where a.who = ? and a.kind = 'CASE_READ' and a.at >= ?
                group by c.case_id, c.priority
                """)
            .with(who)
            .with(since)
            .list(row -> new Reading(Query.instant(row, "at"), row.getInt("priority")));
    List<Mark> marks =
        Query.of(connection, "select at, kind from care_mark where who = ? and at >= ?")
            .with(who)
            .with(since)
            .list(row ->
                new Mark(Query.instant(row, "at"), Mark.Kind.valueOf(row.getString("kind"))));
    return new Day(readings, marks);
  }

  /**
   * The day of everybody who opened a case, in no order and without their names. Programs never
   * sign in, and are nobody.
   */
  public List<Day> days(Connection connection, Instant since) throws SQLException {
    Map<String, List<Reading>> readings = new HashMap<>();
    Query.of(
            connection,
            """
            select a.who, min(a.at) as at, c.priority from audit_event a
              join cases c on c.case_id = a.subject::uuid
            where a.kind = 'CASE_READ' and a.at >= ?
              and exists (select from audit_event s where s.kind = 'SIGNED_IN' and s.who = a.who)
            group by a.who, c.case_id, c.priority
            """)
        .with(since)
        .list(row ->
            readings
                .computeIfAbsent(row.getString("who"), _ -> new ArrayList<>())
                .add(new Reading(Query.instant(row, "at"), row.getInt("priority"))));
    return readings.values().stream().map(it -> new Day(it, List.of())).toList();
  }

  /** Older ones of the same person are forgotten. */
  public void mark(Connection connection, String who, Mark.Kind kind) throws SQLException {
    Query.of(
            connection,
            "delete from care_mark where who = ? and at < clock_timestamp() - interval '7 days'")
        .with(who)
        .update();
    Query.of(connection, "insert into care_mark (who, kind) values (?, ?)")
        .with(who)
        .with(kind.name())
        .update();
  }

  /** Forgets what anybody said before that. */
  public void forget(Connection connection, Instant before) throws SQLException {
    Query.of(connection, "delete from care_mark where at < ?").with(before).update();
  }

  public Set<Spared> spared(Connection connection, String who) throws SQLException {
    return Query.of(connection, "select spared from care_choice where who = ?")
        .with(who)
        .first(row -> {
          Array names = row.getArray(1);
          return Spared.named(List.of((String[]) names.getArray()));
        })
        .orElse(Set.of());
  }

  public Pictures pictures(Connection connection, String who) throws SQLException {
    return Query.of(connection, "select grey, text_only from care_choice where who = ?")
        .with(who)
        .first(row -> new Pictures(row.getBoolean(1), row.getBoolean(2)))
        .orElse(Pictures.AS_THEY_ARE);
  }

  public void show(Connection connection, String who, Pictures pictures) throws SQLException {
    Query.of(
            connection,
            """
            insert into care_choice (who, grey, text_only) values (?, ?, ?)
            on conflict (who) do update set grey = excluded.grey, text_only = excluded.text_only
            """)
        .with(who)
        .with(pictures.grey())
        .with(pictures.textOnly())
        .update();
  }

  public void spare(Connection connection, String who, Set<Spared> spared) throws SQLException {
    Query.of(
            connection,
            """
            insert into care_choice (who, spared) values (?, ?)
            on conflict (who) do update set spared = excluded.spared
            """)
        .with(who)
        .withTexts(spared.stream().map(Spared::name).sorted().toList())
        .update();
  }
}
