package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.Claims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Prolongs the session of somebody who is at work: every answer to a click brings a new cookie once
 * the old one has lost a tenth of its time. What a page's script asks for by itself is no click.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Prolonging {

  private static final Set<String> ASKED_BY_THE_SCRIPT =
      Set.of("/cases", "/live/rows", "/live/stream");
  private static final String SIGN_OUT = "/logout";

  private final ConsoleSessions sessions;
  private final Clock clock;

  Prolonging(ConsoleSessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @ResponseFilter
  void prolong(HttpRequest<?> request, MutableHttpResponse<?> response) {
    boolean click =
        !ASKED_BY_THE_SCRIPT.contains(request.getPath()) && !request.getPath().equals(SIGN_OUT);
    Optional<Authentication> session =
        request.getUserPrincipal(Authentication.class).filter(this::isWorn);
    if (click && session.isPresent()) {
      sessions.getCookies(renewed(session.get()), request).forEach(response::cookie);
    }
  }

  /** With the time of the sign-in and nothing else: old claims would overwrite the new times. */
  private static Authentication renewed(Authentication session) {
    Object since = session.getAttributes().getOrDefault(SessionLength.SINCE, "");
    return Authentication.build(session.getName(), List.of(), Map.of(SessionLength.SINCE, since));
  }

  /** A token's sign-in has none of these times, and so is never worn. */
  private boolean isWorn(Authentication session) {
    Optional<Instant> from = time(session, Claims.ISSUED_AT);
    Optional<Instant> until = time(session, Claims.EXPIRATION_TIME);
    if (from.isEmpty() || until.isEmpty()) {
      return false;
    }
    Duration whole = Duration.between(from.get(), until.get());
    return clock.instant().isAfter(from.get().plus(whole.dividedBy(10)));
  }

  private static Optional<Instant> time(Authentication session, String claim) {
    Object value = session.getAttributes().get(claim);
    return switch (value) {
      case Date date -> Optional.of(date.toInstant());
      case Number seconds -> Optional.of(Instant.ofEpochSecond(seconds.longValue()));
      case null, default -> Optional.empty();
    };
  }
}
