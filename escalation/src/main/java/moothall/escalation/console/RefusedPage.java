package moothall.escalation.console;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.security.authentication.WwwAuthenticateChallengeProvider;
import io.micronaut.security.config.RedirectConfiguration;
import io.micronaut.security.config.RedirectService;
import io.micronaut.security.errors.PriorToLoginPersistence;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells people on a page what programs are told as a problem: that their role is not enough. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class RefusedPage extends DefaultAuthorizationExceptionHandler {

  private final Pages pages;

  RefusedPage(
      ErrorResponseProcessor<?> problems,
      RedirectConfiguration redirects,
      RedirectService addresses,
      List<WwwAuthenticateChallengeProvider<HttpRequest<?>>> challenges,
      @Nullable PriorToLoginPersistence<HttpRequest<?>, MutableHttpResponse<?>> priorToLogin,
      Pages pages) {
    super(problems, redirects, addresses, challenges, priorToLogin);
    this.pages = pages;
  }

  @Override
  protected MutableHttpResponse<?> httpResponseWithStatus(
      HttpRequest<?> request, AuthorizationException refusal) {
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
    Authentication who = refusal.getAuthentication();
    return who != null && accepted != null && accepted.contains(MediaType.TEXT_HTML)
        ? pages
            .show(HttpStatus.FORBIDDEN, "refused.jte", Map.of("user", who.getName()))
            .toMutableResponse()
        : super.httpResponseWithStatus(request, refusal);
  }
}
