package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.AuthenticationFailureReason;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestExecutorAuthenticationProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signs people in by name and password. */
@Singleton
final class LocalSignIn<B> implements HttpRequestExecutorAuthenticationProvider<B> {

  private final Accounts accounts;

  LocalSignIn(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public AuthenticationResponse authenticate(
      @Nullable HttpRequest<B> context, AuthenticationRequest<String, String> request) {
    // A form without one of the fields arrives as null, whatever the type says.
    String name = Objects.requireNonNullElse(request.getIdentity(), "");
    String password = Objects.requireNonNullElse(request.getSecret(), "");
    return accounts
        .signIn(name, password)
        .map(it -> AuthenticationResponse.success(it.name(), List.of(it.role())))
        .orElseGet(() ->
            AuthenticationResponse.failure(AuthenticationFailureReason.CREDENTIALS_DO_NOT_MATCH));
  }

  @Override
  public String getExecutorName() {
    return TaskExecutors.BLOCKING;
  }
}
