package moothall.escalation.accounts;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.Claims;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's session, as its signed cookie has it. A program's token has none.
 *
 * @param since when the person signed in
 * @param proof when they last showed that it is them
 * @param generation of the account's sessions, to which it belongs
 * @param whole whether nothing is missing; a password was right and a code is still asked for
 *     otherwise
 */
record Session(String name, Instant since, Instant proof, int generation, boolean whole) {

  private static final String SINCE = "since";
  private static final String PROOF = "proof";
  private static final String GENERATION = "generation";
  private static final String STAGE = "stage";
  private static final String PASSWORD_ONLY = "password";

  /** For how long a code may be typed after the password. */
  private static final Duration FOR_THE_CODE = Duration.ofMinutes(5);

  static Session begun(String name, Instant now, int generation, boolean whole) {
    return new Session(name, now, now, generation, whole);
  }

  /** By the council's sign-in, which says when they showed it that it is them, or says nothing. */
  static Session begunThere(String name, Instant now, Optional<Instant> shown, int generation) {
    Instant proof = shown.orElse(Instant.EPOCH);
    return new Session(name, now, proof.isAfter(now) ? now : proof, generation, true);
  }

  /** Empty for a program. */
  static Optional<Session> of(Authentication authentication) {
    return of(authentication.getName(), authentication.getAttributes());
  }

  static Optional<Session> of(Claims claims) {
    return claims.get(Claims.SUBJECT) instanceof String name
        ? of(
            name,
            claims.names().stream()
                .collect(
                    java.util.stream.Collectors.toMap(
                        it -> it, it -> String.valueOf(claims.get(it)))))
        : Optional.empty();
  }

  private static Optional<Session> of(String name, Map<String, ?> claims) {
    return text(claims, SINCE)
        .map(since ->
            new Session(
                name,
                time(since),
                // Sessions of an earlier release say neither.
                time(text(claims, PROOF).orElse(since)),
                Integer.parseInt(text(claims, GENERATION).orElse("1")),
                text(claims, STAGE).isEmpty()));
  }

  private static Optional<String> text(Map<String, ?> claims, String name) {
    return claims.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Instant time(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  Session provenAt(Instant now) {
    return new Session(name, since, now, generation, whole);
  }

  Session ofGeneration(int next) {
    return new Session(name, since, proof, next, whole);
  }

  /** Whether its time is over, however busy somebody is. */
  boolean isOver(Instant now, Duration longest) {
    return !now.isBefore(since.plus(whole ? longest : FOR_THE_CODE));
  }

  boolean isProvenWithin(Duration time, Instant now) {
    return whole && now.isBefore(proof.plus(time));
  }

  Authentication authentication() {
    return Authentication.build(name, List.of(), claims());
  }

  /** All as text: what a number becomes on its way through a cookie is the library's business. */
  Map<String, Object> claims() {
    Map<String, Object> claims =
        new java.util.HashMap<>(
            Map.of(
                SINCE, Long.toString(since.getEpochSecond()),
                PROOF, Long.toString(proof.getEpochSecond()),
                GENERATION, Integer.toString(generation)));
    if (!whole) {
      claims.put(STAGE, PASSWORD_ONLY);
    }
    return claims;
  }
}
