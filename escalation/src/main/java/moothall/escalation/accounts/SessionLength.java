package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Ends a session after its longest time, however often it was prolonged, and at once when there is
 * no such account any more.
 */
@Singleton
final class SessionLength implements GenericJwtClaimsValidator<HttpRequest<?>> {

  /** Claim: when the person signed in, in seconds since 1970, as text. */
  static final String SINCE = "since";

  private final Accounts accounts;
  private final Duration longest;
  private final Clock clock;

  SessionLength(Accounts accounts, SignInConfig config, Clock clock) {
    this.accounts = accounts;
    this.longest = config.longest();
    this.clock = clock;
  }

  @Override
  public boolean validate(Claims claims, @Nullable HttpRequest<?> request) {
    return claims.get(Claims.SUBJECT) instanceof String name
        && accounts.hasAccount(name)
        && claims.get(SINCE) instanceof String since
        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(since)).plus(longest));
  }
}
