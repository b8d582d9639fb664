package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which dead letters people asked to be sent again: each once, and only ever added to. */
@Singleton
public final class ReplayRequests {

  /**
   * Which letter.
   *
   * @param number its place among all dead letters; a Kafka that was set up anew begins at 0 again
   * @param origin where it came from
   * @param setAsideAt when, to the millisecond
   */
  public record Letter(long number, String origin, Instant setAsideAt) {}

  /** Who asked, why and when. */
  public record Asked(String who, String why, Instant at) {}

  /** Whether it had not been asked for before; nothing changes if it had. */
  public boolean add(Connection connection, Letter letter, String who, String why)
      throws SQLException {
    return Query.of(
                connection,
                """
                insert into replay_request (letter, origin, set_aside_at, who, why)
                  values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .with(letter.number())
            .with(letter.origin())
            .with(letter.setAsideAt())
            .with(who)
            .with(why)
            .update()
        == 1;
  }

  /** Those of the letters that were asked for. */
  public Map<Letter, Asked> of(Connection connection, List<Letter> letters) throws SQLException {
    Map<Letter, Asked> asked = new HashMap<>();
    Query.of(
            connection,
            "select letter, origin, set_aside_at, who, why, at from replay_request where letter = any(?)")
        .with(connection.createArrayOf("bigint", letters.stream().map(Letter::number).toArray()))
        .each(row ->
            asked.put(
                new Letter(
                    row.getLong("letter"),
                    row.getString("origin"),
                    Query.instant(row, "set_aside_at")),
                new Asked(row.getString("who"), row.getString("why"), Query.instant(row, "at"))));
    return asked;
  }
}
