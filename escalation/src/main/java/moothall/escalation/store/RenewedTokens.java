package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
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
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Database database;
  private final Secrets secrets;
  private final RenewedTokensConfig config;
  private final SecureRandom random = new SecureRandom();

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
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    SecretKeySpec key =
        key()
            .orElseThrow(
                () -> new IllegalStateException("no key (expected: haveAKey asked before)"));
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, name).doFinal(token);
      byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
      return both;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has AES/GCM", e);
    }
  }

  private Optional<byte[]> opened(String name, byte[] both) {
    Optional<SecretKeySpec> key = key();
    if (key.isEmpty() || both.length < NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, key.get(), nonce, name)
              .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
    } catch (GeneralSecurityException anotherKeyOrChanged) {
      LOG.error(
          "the token kept for {} cannot be opened (expected: the secret {} with which it was"
              + " sealed, and a row that nobody has changed)",
          name,
          config.key());
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String name)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** Derived, so that the secret may have any form and serve for nothing else. */
  private Optional<SecretKeySpec> key() {
    return secrets
        .find(config.key())
        .filter(secret -> secret.length >= FEWEST_BYTES_OF_A_KEY)
        .map(RenewedTokens::derived);
  }

  private static SecretKeySpec derived(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] key = mac.doFinal("moothall renewed tokens 1".getBytes(StandardCharsets.UTF_8));
      return new SecretKeySpec(key, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }
}
