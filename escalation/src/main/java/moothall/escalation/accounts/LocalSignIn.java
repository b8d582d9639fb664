package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.AuthenticationFailureReason;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestExecutorAuthenticationProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import moothall.escalation.accounts.Register.Account;
import moothall.escalation.guessing.Brake;
import org.jspecify.annotations.Nullable;

/** Signs people in by name and password, and slows down those who guess. */
@Singleton
final class LocalSignIn<B> implements HttpRequestExecutorAuthenticationProvider<B> {

  /** Attribute of the request: how many seconds to wait, where somebody has to. */
  static final String WAIT = "moothall.sign-in-wait";

  /** Longer ones are nobody's; hashing them would be work for nothing. */
  private static final int LONGEST = 1000;

  private final Accounts accounts;
  private final SignInRecord record;
  private final HttpClientAddressResolver addresses;
  private final Clock clock;
  private final Brake brake = new Brake();

  LocalSignIn(
      Accounts accounts, SignInRecord record, HttpClientAddressResolver addresses, Clock clock) {
    this.accounts = accounts;
    this.record = record;
    this.addresses = addresses;
    this.clock = clock;
  }

  @Override
  public AuthenticationResponse authenticate(
      @Nullable HttpRequest<B> context, AuthenticationRequest<String, String> request) {
    String name = field(request.getIdentity());
    String password = field(request.getSecret());
    Brake.Try attempt = new Brake.Try(name, address(context));
    Duration wait = brake.begin(attempt, clock.instant());
    if (!wait.isZero()) {
      record.slowedDown();
      return refused(context, wait);
    }
    Optional<Account> account = accounts.signIn(name, password);
    if (account.isEmpty()) {
      Duration next = brake.waitAfter(attempt, clock.instant());
      record.failed(accounts.named(name).filter(_ -> accounts.hasAccount(name)), next);
      return refused(context, next);
    }
    brake.succeeded(attempt);
    accounts.named(name).ifPresent(record::signedIn);
    return AuthenticationResponse.success(
        name,
        List.of(),
        Map.of(SessionLength.SINCE, Long.toString(clock.instant().getEpochSecond())));
  }

  private static AuthenticationResponse refused(@Nullable HttpRequest<?> context, Duration wait) {
    if (context != null && !wait.isZero()) {
      context.setAttribute(WAIT, wait.toSeconds() + 1);
    }
    return AuthenticationResponse.failure(AuthenticationFailureReason.CREDENTIALS_DO_NOT_MATCH);
  }

  /** A form without one of the fields arrives as null, whatever the type says. */
  private static String field(@Nullable String value) {
    String text = Objects.requireNonNullElse(value, "");
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private String address(@Nullable HttpRequest<?> context) {
    return context == null ? "" : Objects.requireNonNullElse(addresses.resolve(context), "");
  }

  @Override
  public String getExecutorName() {
    return TaskExecutors.BLOCKING;
  }
}
