package moothall.escalation.accounts;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.config.RedirectConfiguration;
import io.micronaut.security.config.RedirectService;
import io.micronaut.security.errors.PriorToLoginPersistence;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import io.micronaut.security.token.cookie.LoginCookieProvider;
import io.micronaut.security.token.cookie.RefreshTokenCookieConfiguration;
import io.micronaut.security.token.cookie.TokenCookieLoginHandler;
import io.micronaut.security.token.generator.AccessRefreshTokenGenerator;
import io.micronaut.security.token.generator.AccessTokenConfiguration;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a sign-in: with the session's cookie and where to go on, or how long to wait. */
@Singleton
@Replaces(TokenCookieLoginHandler.class)
final class ConsoleSessions extends TokenCookieLoginHandler {

  ConsoleSessions(
      RedirectService addresses,
      RedirectConfiguration redirects,
      AccessTokenCookieConfiguration cookie,
      RefreshTokenCookieConfiguration refreshCookie,
      AccessTokenConfiguration token,
      AccessRefreshTokenGenerator tokens,
      @Nullable PriorToLoginPersistence<HttpRequest<?>, MutableHttpResponse<?>> priorToLogin,
      List<LoginCookieProvider<HttpRequest<?>>> cookies) {
    super(addresses, redirects, cookie, refreshCookie, token, tokens, priorToLogin, cookies);
  }

  @Override
  public MutableHttpResponse<?> loginSuccess(
      Authentication authentication, HttpRequest<?> request) {
    MutableHttpResponse<?> answer = super.loginSuccess(authentication, request);
    request
        .getAttribute(LocalSignIn.NEXT, String.class)
        .ifPresent(next -> answer.getHeaders().set(HttpHeaders.LOCATION, next));
    return answer;
  }

  @Override
  public MutableHttpResponse<?> loginFailed(
      AuthenticationResponse failure, HttpRequest<?> request) {
    Optional<Long> wait = request.getAttribute(LocalSignIn.WAIT, Long.class);
    return wait.isPresent()
        ? HttpResponse.seeOther(URI.create("/login?wait=" + wait.get()))
        : super.loginFailed(failure, request);
  }
}
