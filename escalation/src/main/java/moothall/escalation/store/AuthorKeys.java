package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import moothall.escalation.conduct.AuthorKey;
import moothall.escalation.domain.JudgedComment;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * From an author, as a platform names one, to the key that stands for them: HMAC-SHA-256 under a
 * secret that is not in the database. The database only knows whether it is still the same secret.
 */
@Singleton
public final class AuthorKeys {

  private static final int FEWEST_BYTES_OF_A_KEY = 32;

  private final Secrets secrets;
  private final AuthorKeysConfig config;

  /** A fingerprint that this database is known to hold. */
  private volatile byte[] known = {};

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

  /**
   * Of a text, by the same secret: nobody who has not got it can tell what it was made of.
   *
   * @throws IllegalStateException without the secret: ask for an author's key first
   */
  public String token(String purpose, String text) {
    byte[] secret =
        secrets
            .find(config.key())
            .orElseThrow(() -> new IllegalStateException("no secret to make a token with"));
    return HexFormat.of().formatHex(Hmac.of(secret, purpose + "\0" + text));
  }

  /**
   * By what the comments of an author are found: null if that cannot be said now, empty if the
   * platform names nobody.
   */
  @Nullable String label(Connection connection, JudgedComment comment) throws SQLException {
    String id = comment.authorId();
    if (id == null || id.isBlank()) {
      return "";
    }
    return of(connection, comment.page().councilId(), comment.id().platform(), id)
            instanceof Answer.Key(var key)
        ? key.hex()
        : null;
  }

  private boolean isTheSame(Connection connection, byte[] fingerprint) throws SQLException {
    if (MessageDigest.isEqual(known, fingerprint)) {
      return true;
    }
    boolean isFirst =
        Query.of(
                    connection,
                    "insert into author_key_check (fingerprint) values (?) on conflict do nothing")
                .with(fingerprint)
                .update()
            == 1;
    boolean same =
        Query.of(connection, "select fingerprint from author_key_check")
            .first(row -> row.getBytes(1))
            .filter(kept -> MessageDigest.isEqual(kept, fingerprint))
            .isPresent();
    if (same && !isFirst) {
      // What was written just now may yet be rolled back.
      known = fingerprint;
    }
    return same;
  }
}
