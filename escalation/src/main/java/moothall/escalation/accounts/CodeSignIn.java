package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The second half of a sign-in: the code, after the password was right. */
@Singleton
public final class CodeSignIn {

  /** Where it is asked for. */
  public static final String PAGE = "/login/code";

  private final Present present;
  private final Identity identity;
  private final SignInRecord record;
  private final ConsoleSessions sessions;
  private final Clock clock;

  CodeSignIn(
      Present present,
      Identity identity,
      SignInRecord record,
      ConsoleSessions sessions,
      Clock clock) {
    this.present = present;
    this.identity = identity;
    this.record = record;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Whether the password was right a moment ago, and a code is missing. */
  public boolean isAwaited(HttpRequest<?> request) {
    return half(request).isPresent();
  }

  /** Leads on with a whole session, or back to the form. */
  public HttpResponse<?> take(HttpRequest<?> request, @Nullable String typed) {
    Optional<Session> half = half(request);
    if (half.isEmpty()) {
      return HttpResponse.seeOther(URI.create("/login"));
    }
    String name = half.get().name();
    return switch (identity.byCode(request, name, typed)) {
      case Identity.Outcome.NotShown(var wait) ->
          HttpResponse.seeOther(
              URI.create(
                  PAGE + (wait.isZero() ? "?failed=true" : "?wait=" + (wait.toSeconds() + 1))));
      case Identity.Outcome.Shown(var state, var how) -> {
        present.known(name).ifPresent(it -> record.signedIn(it, "with a password and " + how));
        request.setAttribute(LocalSignIn.NEXT, LocalSignIn.start(state));
        yield sessions.loginSuccess(
            Session.begun(name, clock.instant(), state.generation(), true).authentication(),
            request);
      }
    };
  }

  private static Optional<Session> half(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .flatMap(Session::of)
        .filter(it -> !it.whole());
  }
}
