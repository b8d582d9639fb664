package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import moothall.escalation.evidence.Sha256;

/**
 * Sign-ins that somebody's browser has with it to the provider and back: sealed, so that only we
 * read them, and each is good once at whatever instance it comes back to.
 */
@Singleton
public final class BegunSignIns {

  private static final String PURPOSE = "moothall sign-ins begun 1";

  private final EvidenceKey key;

  BegunSignIns(EvidenceKey key) {
    this.key = key;
  }

  /** For a cookie. */
  public String sealed(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            key.sealingFor(PURPOSE).seal(PURPOSE, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Empty for what was not sealed here, or was changed. */
  public Optional<String> opened(String cookie) {
    try {
      return key.sealingFor(PURPOSE)
          .open(PURPOSE, Base64.getUrlDecoder().decode(cookie))
          .map(it -> new String(it, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Whether this is the first time that it comes back. */
  public boolean take(Connection connection, String state) throws SQLException {
    return Query.of(
                connection,
                "insert into council_sign_in_used (state) values (?) on conflict do nothing")
            .with(Sha256.of(state.getBytes(StandardCharsets.UTF_8)))
            .update()
        == 1;
  }

  /** Those that are too old to come back again. */
  public void forgetOld(Connection connection) throws SQLException {
    Query.of(
            connection,
            "delete from council_sign_in_used where at < clock_timestamp() - interval '1 hour'")
        .update();
  }
}
