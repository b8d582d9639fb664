package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody had filled in when they were sent away to show who they are. Sealed under the
 * secret of the evidence with their name in it, given back once, and gone after a quarter of an
 * hour, or as soon as they have {@value #MOST} newer ones: it may hold residents' words.
 */
@Singleton
public final class KeptForms {

  private static final String PURPOSE = "moothall forms kept 1";

  private static final int MOST = 5;

  private final EvidenceKey key;

  KeptForms(EvidenceKey key) {
    this.key = key;
  }

  public void keep(Connection connection, UUID id, String name, String form) throws SQLException {
    forgetOld(connection);
    Query.of(connection, "insert into kept_form (id, name, sealed) values (?::uuid, ?, ?)")
        .with(id.toString())
        .with(name)
        .with(
            key.sealingFor(PURPOSE)
                .seal(belongsTo(id, name), form.getBytes(StandardCharsets.UTF_8)))
        .update();
    Query.of(
            connection,
            """
            delete from kept_form where name = ? and id not in
              (select id from kept_form where name = ? order by at desc limit ?)
            """)
        .with(name)
        .with(name)
        .with(MOST)
        .update();
  }

  /** Empty for somebody else's, for one that was given back, and for one that is too old. */
  public Optional<String> take(Connection connection, UUID id, String name) throws SQLException {
    forgetOld(connection);
    return Query.of(
            connection, "delete from kept_form where id = ?::uuid and name = ? returning sealed")
        .with(id.toString())
        .with(name)
        .first(row -> row.getBytes(1))
        .flatMap(it -> key.sealingFor(PURPOSE).open(belongsTo(id, name), it))
        .map(it -> new String(it, StandardCharsets.UTF_8));
  }

  /** Nobody comes back for them. */
  public void forgetOld(Connection connection) throws SQLException {
    Query.of(
            connection,
            "delete from kept_form where at < clock_timestamp() - interval '15 minutes'")
        .update();
  }

  private static String belongsTo(UUID id, String name) {
    return id + "\n" + name;
  }
}
