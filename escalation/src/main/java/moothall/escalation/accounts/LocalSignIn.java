package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.AuthenticationFailureReason;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestExecutorAuthenticationProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import moothall.escalation.store.AccountState;
import org.jspecify.annotations.Nullable;

/** Signs people in by name and password, half way where the account has a second factor. */
@Singleton
final class LocalSignIn<B> implements HttpRequestExecutorAuthenticationProvider<B> {

  /** Attribute of the request: how many seconds to wait, where somebody has to. */
  static final String WAIT = "moothall.sign-in-wait";

  /** Attribute of the request: where whoever has signed in goes on. */
  static final String NEXT = "moothall.sign-in-next";

  private final Present present;
  private final Identity identity;
  private final SignInRecord record;
  private final Clock clock;

  LocalSignIn(Present present, Identity identity, SignInRecord record, Clock clock) {
    this.present = present;
    this.identity = identity;
    this.record = record;
    this.clock = clock;
  }

  @Override
  public AuthenticationResponse authenticate(
      @Nullable HttpRequest<B> context, AuthenticationRequest<String, String> request) {
    String name = Identity.cut(request.getIdentity());
    return switch (identity.byPassword(context, name, request.getSecret())) {
      case Identity.Outcome.NotShown(var wait) -> refused(context, wait);
      case Identity.Outcome.Shown(var state, var how) -> {
        if (!state.hasFactor()) {
          present.known(name).ifPresent(it -> record.signedIn(it, how));
        }
        if (context != null) {
          context.setAttribute(NEXT, next(state));
        }
        Session session =
            Session.begun(name, clock.instant(), state.generation(), !state.hasFactor());
        yield AuthenticationResponse.success(name, List.of(), session.claims());
      }
    };
  }

  private static String next(AccountState state) {
    if (state.hasFactor()) {
      return CodeSignIn.PAGE;
    }
    return start(state);
  }

  /** Whoever has lost their second factor is told before anything else. */
  static String start(AccountState state) {
    return state.takenAway().isPresent() ? "/account" : "/";
  }

  private static AuthenticationResponse refused(@Nullable HttpRequest<?> context, Duration wait) {
    if (context != null && !wait.isZero()) {
      context.setAttribute(WAIT, wait.toSeconds() + 1);
    }
    return AuthenticationResponse.failure(AuthenticationFailureReason.CREDENTIALS_DO_NOT_MATCH);
  }

  @Override
  public String getExecutorName() {
    return TaskExecutors.BLOCKING;
  }
}
