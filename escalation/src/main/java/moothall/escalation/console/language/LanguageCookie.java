package moothall.escalation.console.language;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import moothall.escalation.accounts.SignInConfig;

/**
 * Which language a browser has asked for: also before its owner signs in, and where several share
 * an account's computer. Laxer than a session's, so that whoever follows a link to the sign-in
 * reads it in their own language; nothing is opened by it.
 */
@Singleton
final class LanguageCookie {

  private static final String NAME = "moothall-language";
  private static final String BEHIND_TLS = "__Host-" + NAME;
  private static final Duration KEPT = Duration.ofDays(365);

  private final boolean tls;

  LanguageCookie(SignInConfig config) {
    this.tls = config.tls();
  }

  /** English where it says nothing, or nothing of ours. */
  static Language in(HttpRequest<?> request) {
    return Stream.of(BEHIND_TLS, NAME)
        .map(request.getCookies()::findCookie)
        .flatMap(Optional::stream)
        .map(it -> Language.parse(it.getValue()))
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  Cookie of(Language language) {
    return Cookie.of(tls ? BEHIND_TLS : NAME, language.tag())
        .httpOnly(true)
        .secure(tls)
        .sameSite(SameSite.Lax)
        .path("/")
        .maxAge(KEPT);
  }
}
