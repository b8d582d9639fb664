package moothall.service.atproto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.service.BoundedHttp;

/**
 * Sessions of accounts, from the app passwords that secrets hold. A session is used until its
 * server calls it expired, and is then renewed; only where that is refused the password is shown
 * again, which servers allow thirty times in five minutes. Kept in memory only.
 */
public final class AtSessions {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CREATE = "com.atproto.server.createSession";
  private static final String REFRESH = "com.atproto.server.refreshSession";
  private static final Set<String> OF_A_TOKEN =
      Set.of("ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired");

  private final URI entry;
  private final Clock clock;
  private final BoundedHttp http;
  private final Map<String, Kept> kept = new HashMap<>();

  /** {@code entry} is where people sign in; the account itself may live elsewhere. */
  public AtSessions(URI entry, Clock clock, Duration deadline) {
    this.entry = entry;
    this.clock = clock;
    this.http = new BoundedHttp(deadline);
  }

  /** A session to ask with, or why there is none. */
  public sealed interface Grant {}

  /**
   * A session.
   *
   * @param host where the account lives
   * @param token of its requests
   */
  public record Session(URI host, String token) implements Grant {

    /** A request for that method, its parameters escaped already. */
    public HttpRequest.Builder request(String methodAndQuery) {
      return at(host, methodAndQuery).header("Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
      return "Session[" + host + ", token hidden]";
    }
  }

  /** The app password is not taken, or belongs to another account; letters and blanks only. */
  public record Refused(String error) implements Grant {}

  /** The server has had enough of us for so long. */
  public record Busy(Duration pause) implements Grant {}

  /** No answer, or one that may pass; a session more or less changes nothing. */
  public record NotNow() implements Grant {}

  @SuppressWarnings("ArrayRecordComponent") // compared in constant time, by hand
  private record Kept(byte[] password, Session session, String refresh, boolean expired) {}

  /** One at a time: a burst of requests needs one session. */
  public synchronized Grant session(String did, byte[] password) {
    Optional<Kept> found =
        Optional.ofNullable(kept.get(did))
            .filter(it -> MessageDigest.isEqual(it.password(), password));
    if (found.isEmpty()) {
      return created(did, password);
    }
    return found.get().expired() ? renewed(did, found.get()) : found.get().session();
  }

  /** The token has been refused: the session is renewed next, unless somebody has done so. */
  public synchronized void expired(String did, Session session) {
    kept.computeIfPresent(
        did,
        (_, it) ->
            it.session().token().equals(session.token())
                ? new Kept(it.password(), it.session(), it.refresh(), true)
                : it);
  }

  /** Whether an answer complains of the session's token, and of nothing else. */
  public static boolean isOfTheToken(BoundedHttp.Answered answered) {
    String error = answered.json().path("error").asText();
    return OF_A_TOKEN.contains(error) || (answered.status() == 401 && error.isEmpty());
  }

  private Grant created(String did, byte[] password) {
    String body =
        JSON.createObjectNode()
            .put("identifier", did)
            .put("password", new String(password, StandardCharsets.UTF_8))
            .toString();
    HttpRequest request =
        at(entry, CREATE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request) instanceof BoundedHttp.Answered answered
        ? read(answered, did, password).orElseGet(() -> refused(answered))
        : new NotNow();
  }

  private Grant renewed(String did, Kept before) {
    HttpRequest request =
        at(entry, REFRESH)
            .header("Authorization", "Bearer " + before.refresh())
            .POST(BodyPublishers.noBody())
            .build();
    if (!(http.send(request) instanceof BoundedHttp.Answered answered)) {
      return new NotNow();
    }
    Optional<Grant> session = read(answered, did, before.password());
    if (session.isPresent()) {
      return session.get();
    }
    return answered.status() == 400 || answered.status() == 401
        ? created(did, before.password())
        : notNow(answered);
  }

  /** Empty if it is no session. */
  private Optional<Grant> read(BoundedHttp.Answered answered, String did, byte[] password) {
    JsonNode body = answered.json();
    String token = body.path("accessJwt").asText();
    String refresh = body.path("refreshJwt").asText();
    if (answered.status() != 200 || !isToken(token) || !isToken(refresh)) {
      return Optional.empty();
    }
    if (!body.path("did").asText().equals(did)) {
      return Optional.of(new Refused("another account"));
    }
    Session session = new Session(AtHost.named(body.path("didDoc"), entry).orElse(entry), token);
    kept.put(did, new Kept(password.clone(), session, refresh, false));
    return Optional.of(session);
  }

  private Grant refused(BoundedHttp.Answered answered) {
    boolean certain = answered.status() >= 400 && answered.status() < 500;
    String error = answered.json().path("error").asText();
    return certain && answered.status() != 429 && !error.isEmpty()
        ? new Refused(isName(error) ? error : "no name of an error")
        : notNow(answered);
  }

  private Grant notNow(BoundedHttp.Answered answered) {
    return answered.status() == 429
        ? new Busy(AtLimits.pause(answered.headers(), clock.instant()))
        : new NotNow();
  }

  private static HttpRequest.Builder at(URI host, String methodAndQuery) {
    String base = host.toString();
    String start = base.endsWith("/") ? base : base + "/";
    return HttpRequest.newBuilder(URI.create(start + "xrpc/" + methodAndQuery));
  }

  /** Names of errors go into logs. */
  private static boolean isName(String error) {
    return error.length() <= 40 && error.chars().allMatch(c -> c < 0x7f && Character.isLetter(c));
  }

  /** Whether it can stand in a header as it is. */
  private static boolean isToken(String token) {
    return !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }
}
