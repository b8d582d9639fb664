package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** That people have read the policy for acceptable use. Only ever added to. */
@Singleton
public final class Attestations {

  /** Somebody confirms it, at the time of the database. */
  public void add(Connection connection, String who, String version) throws SQLException {
    Query.of(connection, "insert into attestation (who, version) values (?, ?)")
        .with(who)
        .with(version)
        .update();
  }

  /** When that person last confirmed that version; empty if they never did. */
  public Optional<Instant> last(Connection connection, String who, String version)
      throws SQLException {
    return Query.of(
            connection,
            "select at from attestation where who = ? and version = ? order by at desc limit 1")
        .with(who)
        .with(version)
        .first(row -> Query.instant(row, "at"));
  }

  /** The same of everybody who ever did. */
  public Map<String, Instant> last(Connection connection, String version) throws SQLException {
    record Confirmed(String who, Instant at) {}
    return Query.of(
            connection, "select who, max(at) as at from attestation where version = ? group by who")
        .with(version)
        .list(row -> new Confirmed(row.getString("who"), Query.instant(row, "at")))
        .stream()
        .collect(Collectors.toMap(Confirmed::who, Confirmed::at));
  }
}
