package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a session after its longest time, however often it was prolonged; at once when there is no
 * such account any more, or it may not sign in as it did; and within a second or so when the
 * account's sessions were ended.
 */
@Singleton
final class SessionLength implements GenericJwtClaimsValidator<HttpRequest<?>> {

  private final People people;
  private final Standings standings;
  private final Duration longest;
  private final Clock clock;

  SessionLength(People people, Standings standings, SignInConfig config, Clock clock) {
    this.people = people;
    this.standings = standings;
    this.longest = config.longest();
    this.clock = clock;
  }

  @Override
  public boolean validate(Claims claims, @Nullable HttpRequest<?> request) {
    return Session.of(claims).filter(this::isGood).isPresent();
  }

  /** A session of a later generation than we have heard of was begun at another instance. */
  private boolean isGood(Session session) {
    return people.maySignIn(session.name())
        && session.generation() >= standings.of(session.name()).generation()
        && !session.isOver(clock.instant(), longest);
  }
}
