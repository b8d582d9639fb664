package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.accounts.CodeSignIn;
import moothall.escalation.admission.LetIn;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Tells people on a page what programs are told as a problem: that their role is not enough, or
 * where to do first what is missing.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class RefusedPage extends DefaultAuthorizationExceptionHandler {

  private final Pages pages;
  private final Navigation navigation;

  RefusedPage(
      ErrorResponseProcessor<?> problems,
      RedirectConfiguration redirects,
      RedirectService addresses,
      List<WwwAuthenticateChallengeProvider<HttpRequest<?>>> challenges,
      @Nullable PriorToLoginPersistence<HttpRequest<?>, MutableHttpResponse<?>> priorToLogin,
      Pages pages,
      Navigation navigation) {
    super(problems, redirects, addresses, challenges, priorToLogin);
    this.pages = pages;
    this.navigation = navigation;
  }

  @Override
  protected MutableHttpResponse<?> httpResponseWithStatus(
      HttpRequest<?> request, AuthorizationException refusal) {
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
    boolean page = accepted != null && accepted.contains(MediaType.TEXT_HTML);
    Optional<LetIn.Refusal> why = LetIn.refusal(request);
    if (why.isPresent()) {
      return page ? elsewhere(why.get()) : problem(why.get()).toResponse();
    }
    Authentication who = refusal.getAuthentication();
    if (who == null) {
      return super.httpResponseWithStatus(request, refusal);
    }
    return page ? refused(request, who.getName()) : roleNotEnough().toResponse();
  }

  /** A sign-in leads to the cases; whoever has none goes on to what is theirs. */
  private MutableHttpResponse<?> refused(HttpRequest<?> request, String user) {
    Optional<String> home = navigation.insteadOfCases(user, request.getPath());
    return home.isPresent()
        ? HttpResponse.seeOther(URI.create(home.get()))
        : pages.show(HttpStatus.FORBIDDEN, "refused.jte", Map.of("user", user)).toMutableResponse();
  }

  /** To where the person does what is missing. */
  private static MutableHttpResponse<?> elsewhere(LetIn.Refusal why) {
    return HttpResponse.seeOther(
        URI.create(
            switch (why) {
              case CODE_MISSING -> CodeSignIn.PAGE;
              case MUST_ENROL -> AccountPages.SECOND_FACTOR;
              case PROOF_TOO_OLD -> AccountPages.ACCOUNT;
            }));
  }

  private static Problem roleNotEnough() {
    return Problem.of(HttpStatus.FORBIDDEN, "forbidden", t("Your role does not allow this") + ".");
  }

  /** Of a form that was sent without leaving the page, a person reads the sentence. */
  private static Problem problem(LetIn.Refusal why) {
    return switch (why) {
      case CODE_MISSING ->
          Problem.of(
              HttpStatus.UNAUTHORIZED,
              "code-missing",
              t("The sign-in is not complete (expected: a code at /login/code)."));
      case MUST_ENROL ->
          Problem.of(
              HttpStatus.FORBIDDEN,
              "second-factor-missing",
              t(
                  "This account needs a second factor before anything else (expected: one set up at"
                      + " /account/second-factor)."));
      case PROOF_TOO_OLD ->
          Problem.of(
              HttpStatus.FORBIDDEN,
              "proof-too-old",
              t(
                  "It is too long ago that this session showed who it is (expected: the console's"
                      + " own form, which asks again, or a token)."));
    };
  }
}
