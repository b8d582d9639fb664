package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** When a person's session ends, for whoever has to warn them; asking prolongs nothing. */
@Singleton
public final class SessionEnds {

  private final Prolonging prolonging;
  private final SignInConfig config;
  private final Clock clock;

  SessionEnds(Prolonging prolonging, SignInConfig config, Clock clock) {
    this.prolonging = prolonging;
    this.config = config;
    this.clock = clock;
  }

  /**
   * In how many seconds.
   *
   * @param idle without a click
   * @param longest however many clicks there are
   */
  public record Left(long idle, long longest) {}

  /** Once the request is answered, which may prolong it; empty for a program. */
  public Optional<Left> after(HttpRequest<?> request) {
    Optional<Authentication> who = request.getUserPrincipal(Authentication.class);
    return ProofAgain.session(request)
        .map(it ->
            new Left(
                who.map(held -> prolonging.left(request, held)).orElse(Duration.ZERO).toSeconds(),
                Duration.between(clock.instant(), it.since().plus(config.longest())).toSeconds()));
  }

  /** Somebody says that they are still there. */
  public void stay(HttpRequest<?> request) {
    ProofAgain.session(request)
        .filter(Session::whole)
        .ifPresent(it -> Prolonging.change(request, it));
  }
}
