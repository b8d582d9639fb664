package moothall.escalation.accounts;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Lets programs in by an opaque bearer token, of which only the digest is kept. */
@Singleton
final class ApiTokens implements TokenValidator<HttpRequest<?>> {

  private final Accounts accounts;
  private final ProgramTokens tokens;

  ApiTokens(Accounts accounts, ProgramTokens tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  @Override
  public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
    return accounts
        .byToken(token)
        .<Publisher<Authentication>>map(it -> {
          tokens.used(it.name());
          return Publishers.just(Authentication.build(it.name(), it.roles()));
        })
        .orElseGet(Publishers::empty);
  }
}
