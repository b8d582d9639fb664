package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Who produces which sealed entry under which number. */
@Singleton
public final class Exhibits {

  /** The person's number of the entry: the one that it has, or their next. */
  public int number(Connection connection, String person, Evidence.Seal seal) throws SQLException {
    // The row is locked, so that two requests of one person do not number twice.
    int last =
        Query.of(
                connection,
                """
                insert into exhibit_counter as counter (person, last) values (?, 0)
                on conflict (person) do update set last = counter.last returning last
                """)
            .with(person)
            .one(row -> row.getInt(1));
    Optional<Integer> given =
        Query.of(
                connection,
                "select number from exhibit where person = ? and council_id = ?"
                    + " and evidence_seq = ?")
            .with(person)
            .with(seal.councilId())
            .with(seal.seq())
            .first(row -> row.getInt(1));
    if (given.isPresent()) {
      return given.get();
    }
    Query.of(
            connection,
            "insert into exhibit (person, number, council_id, evidence_seq) values (?, ?, ?, ?)")
        .with(person)
        .with(last + 1)
        .with(seal.councilId())
        .with(seal.seq())
        .update();
    Query.of(connection, "update exhibit_counter set last = ? where person = ?")
        .with(last + 1)
        .with(person)
        .update();
    return last + 1;
  }
}
