package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import moothall.escalation.conduct.AuthorKey;
import moothall.service.Secrets;

/**
 * From an author, as a platform names one, to the key that stands for them: HMAC-SHA-256 under a
 * secret that is not in the database. The database only knows whether it is still the same secret.
 */
@Singleton
public final class AuthorKeys {

  private static final int FEWEST_BYTES_OF_A_KEY = 32;

  private final Secrets secrets;
  private final AuthorKeysConfig config;

  AuthorKeys(Secrets secrets, AuthorKeysConfig config) {
    this.secrets = secrets;
    this.config = config;
  }

  /** The key of an author, or why there is none. */
  public sealed interface Answer {
    record Key(AuthorKey key) implements Answer {}

    record None(String why) implements Answer {}
  }

  /** Remembers the secret at its first use, and refuses another one from then on. */
  public Answer of(Connection connection, String councilId, String platform, String authorId)
      throws SQLException {
    Optional<byte[]> secret =
        secrets.find(config.key()).filter(it -> it.length >= FEWEST_BYTES_OF_A_KEY);
    if (secret.isEmpty()) {
      return new Answer.None(
          "Authors cannot be told apart: the secret is missing (expected: 32 bytes or more in "
              + secrets.place(config.key())
              + ").");
    }
    if (!isTheSame(connection, Hmac.of(secret.get(), "moothall authors check 1"))) {
      return new Answer.None(
          "Authors cannot be told apart: the secret "
              + config.key()
              + " is not the one of the strikes on record (expected: put that one back).");
    }
    String name = String.join("\0", "moothall author 1", councilId, platform, authorId);
    return new Answer.Key(new AuthorKey(HexFormat.of().formatHex(Hmac.of(secret.get(), name))));
  }

  private static boolean isTheSame(Connection connection, byte[] fingerprint) throws SQLException {
    Query.of(
            connection,
            "insert into author_key_check (fingerprint) values (?) on conflict do nothing")
        .with(fingerprint)
        .update();
    return Query.of(connection, "select fingerprint from author_key_check")
        .first(row -> row.getBytes(1))
        .filter(known -> MessageDigest.isEqual(known, fingerprint))
        .isPresent();
  }
}
