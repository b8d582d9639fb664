package moothall.escalation.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import moothall.escalation.oidc.Provider;
import moothall.escalation.store.BegunSignIns;

/**
 * What a browser has with it while its owner is at the council's sign-in: who comes back with
 * another browser's answer, or with none of ours, has not begun here. It comes back from another
 * site, so that it cannot be as strict as the session's.
 */
@Singleton
final class CouncilCookie {

  private static final String NAME = "moothall-council";
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BegunSignIns begun;
  private final Clock clock;
  private final boolean tls;

  CouncilCookie(BegunSignIns begun, SignInConfig config, Clock clock) {
    this.begun = begun;
    this.tls = config.tls();
    this.clock = clock;
  }

  /**
   * A sign-in on its way.
   *
   * @param at when it was begun, in seconds
   * @param name of whoever is asked again; empty where somebody signs in
   * @param since when their session began, in seconds
   * @param generation of their session
   * @param form that is kept for them; empty if there is none
   */
  record Begun(
      String state,
      String nonce,
      String verifier,
      long at,
      String name,
      long since,
      int generation,
      String form) {

    Provider.Secretly secretly() {
      return new Provider.Secretly(state, nonce, verifier);
    }

    boolean isAgain() {
      return !name.isEmpty();
    }

    /** Never prints what the sign-in could be ended with. */
    @Override
    public String toString() {
      return "Begun";
    }
  }

  Cookie of(Begun begun) {
    try {
      return cookie(this.begun.sealed(JSON.writeValueAsString(begun))).maxAge(GOOD_FOR);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written as JSON", e);
    }
  }

  /** Empty for none, one of another service, and one that is too old. */
  Optional<Begun> in(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(name())
        .flatMap(it -> begun.opened(it.getValue()))
        .flatMap(CouncilCookie::read)
        .filter(it -> clock.instant().isBefore(Instant.ofEpochSecond(it.at()).plus(GOOD_FOR)));
  }

  private static Optional<Begun> read(String json) {
    try {
      return Optional.of(JSON.readValue(json, Begun.class));
    } catch (JsonProcessingException ofAnotherRelease) {
      return Optional.empty();
    }
  }

  /** In the place of the one that came back. */
  Cookie none() {
    return cookie("").maxAge(Duration.ZERO);
  }

  private Cookie cookie(String value) {
    return Cookie.of(name(), value).httpOnly(true).secure(tls).sameSite(SameSite.Lax).path("/");
  }

  private String name() {
    return tls ? "__Host-" + NAME : NAME;
  }
}
