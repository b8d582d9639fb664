package moothall.contracts.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** Sessions from one app password; each refresh replaces both tokens. Thread-safe. */
final class BlueskySessions {

  static final Duration LIFE = Duration.ofHours(2);
  private static final Duration LIFE_OF_REFRESH = Duration.ofDays(90);
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int A_WINDOW = 30;

  private final BlueskyPost.Author account;
  private final BlueskyBehaviour behaviour;
  private final InstantSource clock;
  private final Supplier<String> host;
  private final Map<String, Instant> access = new HashMap<>();
  private final Map<String, Instant> refresh = new HashMap<>();
  private final List<Instant> created = new ArrayList<>();
  private String password;
  private int number;

  /** {@code host}: the address of the account's server, as its DID document names it. */
  BlueskySessions(
      BlueskyPost.Author account,
      String password,
      BlueskyBehaviour behaviour,
      InstantSource clock,
      Supplier<String> host) {
    this.account = account;
    this.password = password;
    this.behaviour = behaviour;
    this.clock = clock;
    this.host = host;
  }

  /** The person has withdrawn the app password, and made another. */
  synchronized void change(String newPassword) {
    password = newPassword;
    access.clear();
    refresh.clear();
  }

  /** No session of now is taken any more, and no refresh of it. */
  synchronized void forget() {
    access.clear();
    refresh.clear();
  }

  /** The refusal of a request with such a token; empty if it is good. */
  synchronized Optional<Answer> refusal(Request request) {
    if (request.bearer().isEmpty()) {
      return Optional.of(BlueskyErrors.of(401, "AuthMissing", "Authentication Required"));
    }
    Instant until = access.get(request.bearer().get());
    if (until == null) {
      return Optional.of(invalid());
    }
    return clock.instant().isBefore(until) ? Optional.empty() : Optional.of(expired());
  }

  Answer invalid() {
    return BlueskyErrors.of(
        behaviour.refusalOfTokens(), "InvalidToken", "Token could not be verified");
  }

  Answer expired() {
    return BlueskyErrors.of(behaviour.refusalOfTokens(), "ExpiredToken", "Token has expired");
  }

  synchronized Answer create(Request request) {
    Instant now = clock.instant();
    created.removeIf(it -> !now.isBefore(it.plus(WINDOW)));
    if (created.size() >= A_WINDOW) {
      return BlueskyErrors.rateLimited(now);
    }
    created.add(now);
    JsonNode body = BlueskyRepo.json(request.body());
    if (body.size() != 2 || !body.path("identifier").isTextual()) {
      return BlueskyErrors.unknown("Input must have the property \"identifier\"");
    }
    boolean known =
        account.did().equals(body.path("identifier").asText())
            && password.equals(body.path("password").asText());
    return known
        ? session()
        : BlueskyErrors.of(401, "AuthenticationRequired", "Invalid identifier or password");
  }

  synchronized Answer refresh(Request request) {
    if (request.body().length != 0) {
      return BlueskyErrors.unknown("A request body was provided when none was expected");
    }
    Instant until = refresh.remove(request.bearer().orElse(""));
    if (until == null) {
      return invalid();
    }
    return clock.instant().isBefore(until) ? session() : expired();
  }

  private Answer session() {
    number++;
    String token = "eyJinvented.access." + number;
    String next = "eyJinvented.refresh." + number;
    access.put(token, clock.instant().plus(LIFE));
    refresh.put(next, clock.instant().plus(LIFE_OF_REFRESH));
    ObjectNode body = BlueskyViews.object().put("did", account.did());
    body.put("handle", account.handle()).put("accessJwt", token).put("refreshJwt", next);
    behaviour.host(host.get()).ifPresent(it -> name(it, body.putObject("didDoc")));
    return Answer.json(200, body.put("active", true));
  }

  private void name(String address, ObjectNode document) {
    document
        .put("id", account.did())
        .putArray("service")
        .addObject()
        .put("id", "#atproto_pds")
        .put("type", "AtprotoPersonalDataServer")
        .put("serviceEndpoint", address);
  }
}
