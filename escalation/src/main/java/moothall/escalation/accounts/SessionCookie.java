package moothall.escalation.accounts;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.token.cookie.AbstractAccessTokenCookieConfigurationProperties;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import io.micronaut.security.token.cookie.TokenCookieConfigurationProperties;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The cookie of a session. Behind TLS its name has the prefix by which browsers keep other hosts,
 * and answers without TLS, from setting it; without TLS they would not take a cookie of that name
 * at all.
 */
@Singleton
@Replaces(TokenCookieConfigurationProperties.class)
final class SessionCookie extends AbstractAccessTokenCookieConfigurationProperties
    implements AccessTokenCookieConfiguration {

  private static final String NAME = "moothall-session";

  private final boolean tls;

  SessionCookie(SignInConfig config) {
    this.tls = config.tls();
    setCookieSecure(tls);
    setCookieHttpOnly(true);
    setCookieSameSite(SameSite.Strict);
  }

  @Override
  public String getCookieName() {
    return tls ? "__Host-" + NAME : NAME;
  }

  @Override
  public Optional<String> getCookiePath() {
    return Optional.of("/");
  }

  @Override
  public boolean isEnabled() {
    return true;
  }
}
