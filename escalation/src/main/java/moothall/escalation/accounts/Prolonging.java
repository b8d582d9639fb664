package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.generator.AccessTokenConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/**
 * Prolongs the session of somebody who is at work: every answer to a click brings a new cookie once
 * the old one has lost a tenth of its time. What a page's script asks for by itself is no click,
 * and half a sign-in is not prolonged.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Prolonging {

  private static final Set<String> ASKED_BY_THE_SCRIPT =
      Set.of("/cases", "/live/rows", "/live/stream", "/operations/now", "/account/session");
  private static final String SIGN_OUT = "/logout";
  private static final String CHANGED = "moothall.session-changed";

  private final ConsoleSessions sessions;
  private final AccessTokenConfiguration token;
  private final Clock clock;

  Prolonging(ConsoleSessions sessions, AccessTokenConfiguration token, Clock clock) {
    this.sessions = sessions;
    this.token = token;
    this.clock = clock;
  }

  @ResponseFilter
  void prolong(HttpRequest<?> request, MutableHttpResponse<?> response) {
    // What is ours of the old claims and nothing else: the others would overwrite the new times.
    Optional<Session> session =
        changed(request)
            .or(() ->
                request
                    .getUserPrincipal(Authentication.class)
                    .filter(it -> isClick(request) && isWorn(it))
                    .flatMap(Session::of)
                    .filter(Session::whole));
    session.ifPresent(
        it -> sessions.getCookies(it.authentication(), request).forEach(response::cookie));
  }

  private static boolean isClick(HttpRequest<?> request) {
    return !ASKED_BY_THE_SCRIPT.contains(request.getPath()) && !request.getPath().equals(SIGN_OUT);
  }

  /** How long it lasts without another click, once this request is answered. */
  Duration left(HttpRequest<?> request, Authentication session) {
    boolean anew = changed(request).isPresent() || (isClick(request) && isWorn(session));
    return anew
        ? Duration.ofSeconds(token.getExpiration())
        : time(session, Claims.EXPIRATION_TIME)
            .map(until -> Duration.between(clock.instant(), until))
            .orElse(Duration.ZERO);
  }

  /** Answers the request with a cookie of this session instead of the one it came with. */
  static void change(HttpRequest<?> request, Session session) {
    request.setAttribute(CHANGED, session);
  }

  /** The session as it is after what was done in this request, if anything was. */
  static Optional<Session> changed(HttpRequest<?> request) {
    return request.getAttribute(CHANGED, Session.class);
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
