package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * The keys of second factors, and their recovery codes. A key is sealed under the secret of the
 * evidence with the account's name in it: a copy of the database makes no codes, and a row cannot
 * stand in for another. Of recovery codes there are only digests.
 */
@Singleton
public final class SecondFactors {

  private static final String PURPOSE = "moothall second factors 1";
  private static final String PURPOSE_WAITING = "moothall second factors that wait 1";

  private final EvidenceKey key;

  SecondFactors(EvidenceKey key) {
    this.key = key;
  }

  /**
   * Keeps a key that counts for nothing until {@link #confirm}; one that waited is forgotten.
   *
   * @param at now: sealed with it, so that nobody makes an old one young
   */
  public void begin(Connection connection, String name, byte[] factor, Instant at)
      throws SQLException {
    Query.of(
            connection,
            """
            insert into account_state (name, factor_waiting) values (?, ?)
            on conflict (name) do update set factor_waiting = excluded.factor_waiting
            """)
        .with(name)
        .with(
            key.sealingFor(PURPOSE_WAITING)
                .seal(
                    name,
                    ByteBuffer.allocate(Long.BYTES + factor.length)
                        .putLong(at.toEpochMilli())
                        .put(factor)
                        .array()))
        .update();
  }

  /** The key that waits for its first code, unless it was begun before that. */
  public Optional<byte[]> waiting(Connection connection, String name, Instant notBefore)
      throws SQLException {
    return opened(connection, "factor_waiting", key.sealingFor(PURPOSE_WAITING), name)
        .filter(it -> ByteBuffer.wrap(it).getLong() >= notBefore.toEpochMilli())
        .map(it -> Arrays.copyOfRange(it, Long.BYTES, it.length));
  }

  /** The key of the codes that are asked for. */
  public Optional<byte[]> of(Connection connection, String name) throws SQLException {
    return opened(connection, "factor", key.sealingFor(PURPOSE), name);
  }

  /**
   * The key that waited is the second factor from now on, with these recovery codes and no others.
   *
   * @param step whose code was typed, and is so taken
   * @return false if none waited, or another has since begun to
   */
  public boolean confirm(
      Connection connection, String name, byte[] factor, long step, Collection<byte[]> digests)
      throws SQLException {
    Optional<byte[]> waiting =
        waiting(connection, name, Instant.EPOCH).filter(it -> MessageDigest.isEqual(it, factor));
    boolean confirmed =
        waiting.isPresent()
            && Query.of(
                        connection,
                        """
                        update account_state set factor = ?, factor_waiting = null,
                            factor_since = clock_timestamp(), last_step = ?
                          where name = ? and factor_waiting is not null
                        """)
                    .with(key.sealingFor(PURPOSE).seal(name, factor))
                    .with(step)
                    .with(name)
                    .update()
                == 1;
    if (confirmed) {
      forgetCodes(connection, name);
      for (byte[] digest : digests) {
        Query.of(connection, "insert into recovery_code (name, digest) values (?, ?)")
            .with(name)
            .with(digest)
            .update();
      }
    }
    return confirmed;
  }

  /** Whether the code of that step is taken now; not if it, or one after it, was before. */
  public boolean takeStep(Connection connection, String name, long step) throws SQLException {
    return Query.of(
                connection,
                "update account_state set last_step = ? where name = ? and last_step < ? and factor is"
                    + " not null")
            .with(step)
            .with(name)
            .with(step)
            .update()
        == 1;
  }

  /** Whether it was one of the account's that nobody had used. */
  public boolean takeRecoveryCode(Connection connection, String name, byte[] digest)
      throws SQLException {
    return Query.of(
                connection,
                """
                update recovery_code set used_at = clock_timestamp()
                  where name = ? and digest = ? and used_at is null
                """)
            .with(name)
            .with(digest)
            .update()
        == 1;
  }

  /** How many recovery codes nobody has used. */
  public int recoveryCodesLeft(Connection connection, String name) throws SQLException {
    return Query.of(
            connection, "select count(*) from recovery_code where name = ? and used_at is null")
        .with(name)
        .one(row -> row.getInt(1));
  }

  /** False if there was none. Its owner is told who did it. */
  public boolean takeAway(Connection connection, String name, String by) throws SQLException {
    boolean taken =
        Query.of(
                    connection,
                    """
                    update account_state set factor = null, factor_since = null, factor_waiting = null,
                        taken_away_by = ?, taken_away_at = clock_timestamp()
                      where name = ? and factor is not null
                    """)
                .with(by)
                .with(name)
                .update()
            == 1;
    if (taken) {
      forgetCodes(connection, name);
    }
    return taken;
  }

  private static void forgetCodes(Connection connection, String name) throws SQLException {
    Query.of(connection, "delete from recovery_code where name = ?").with(name).update();
  }

  private static Optional<byte[]> opened(
      Connection connection, String column, Sealing sealing, String name) throws SQLException {
    return Query.of(
            connection, "select " + column + " from account_state where name = ? for update")
        .with(name)
        .list(row -> Optional.ofNullable(row.getBytes(1)))
        .stream()
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(sealed -> sealing.open(name, sealed));
  }
}
