package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import moothall.service.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens that a platform replaces as we use them, so that no person can keep them as a secret. They
 * are sealed by AES-256-GCM with a key from the secrets; the name is sealed in, so that a row
 * cannot stand in for another.
 */
@Singleton
public final class RenewedTokens {

  private static final Logger LOG = LoggerFactory.getLogger(RenewedTokens.class);

  private static final int FEWEST_BYTES_OF_A_KEY = 32;

  private final Database database;
  private final Secrets secrets;
  private final RenewedTokensConfig config;

  public RenewedTokens(Database database, Secrets secrets, RenewedTokensConfig config) {
    this.database = database;
    this.secrets = secrets;
    this.config = config;
  }

  /**
   * What came of a renewal.
   *
   * @param result for the caller
   * @param kept what is to be kept from now on; empty to leave what there is
   */
  public record Renewal<T>(T result, Optional<byte[]> kept) {}

  /** Whether there is a key of at least 32 bytes; without one nothing can be kept. */
  public boolean haveAKey() {
    return key().isPresent();
  }

  /** Empty if nothing is kept, or what is kept cannot be opened with the key of now. */
  public Optional<byte[]> find(String name) {
    return database.inTransaction(connection -> find(connection, name));
  }

  /**
   * Renews what is kept while every other process waits: a platform that replaces a token at each
   * use makes the one of the slower worthless.
   *
   * @throws IllegalStateException if there is no key
   */
  public <T> T renew(String name, Function<Optional<byte[]>, Renewal<T>> renewal) {
    return database.inTransaction(connection -> {
      Query.of(connection, "select pg_advisory_xact_lock(hashtextextended(?, 0))")
          .with("renewed-token:" + name)
          .list(row -> true);
      Renewal<T> renewed = renewal.apply(find(connection, name));
      if (renewed.kept().isPresent()) {
        keep(connection, name, renewed.kept().get());
      }
      return renewed.result();
    });
  }

  private Optional<byte[]> find(Connection connection, String name) throws SQLException {
    return Query.of(connection, "select sealed from renewed_token where name = ?")
        .with(name)
        .list(row -> row.getBytes(1))
        .stream()
        .findFirst()
        .flatMap(sealed -> opened(name, sealed));
  }

  private void keep(Connection connection, String name, byte[] token) throws SQLException {
    Query.of(
            connection,
            """
            insert into renewed_token (name, sealed) values (?, ?)
            on conflict (name) do update set sealed = excluded.sealed, since = clock_timestamp()
            """)
        .with(name)
        .with(sealed(name, token))
        .update();
  }

  private byte[] sealed(String name, byte[] token) {
    return key()
        .orElseThrow(() -> new IllegalStateException("no key (expected: haveAKey asked before)"))
        .seal(name, token);
  }

  private Optional<byte[]> opened(String name, byte[] sealed) {
    Optional<Sealing> key = key();
    Optional<byte[]> token = key.flatMap(it -> it.open(name, sealed));
    if (key.isPresent() && token.isEmpty()) {
      LOG.error(
          "the token kept for {} cannot be opened (expected: the secret {} with which it was"
              + " sealed, and a row that nobody has changed)",
          name,
          config.key());
    }
    return token;
  }

  private Optional<Sealing> key() {
    return secrets
        .find(config.key())
        .filter(secret -> secret.length >= FEWEST_BYTES_OF_A_KEY)
        .map(secret -> Sealing.derived(secret, "moothall renewed tokens 1"));
  }
}
