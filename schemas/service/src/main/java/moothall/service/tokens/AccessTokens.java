package moothall.service.tokens;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;

/**
 * Access tokens for as long as they live, from the refresh tokens that secrets hold (RFC 6749, 6).
 * They are kept in memory only; a refresh token that its platform replaces does not belong here.
 */
public final class AccessTokens {

  /** A token that is about to expire is renewed before it is refused. */
  private static final Duration EARLIER = Duration.ofMinutes(1);

  private static final String FORM = "application/x-www-form-urlencoded";

  /** Errors of RFC 6749, 5.2, that another try does not mend. */
  private static final Set<String> OF_THE_CLIENT =
      Set.of("invalid_client", "unauthorized_client", "deleted_client");

  /** Where the request is well-formed, and ours is, both mean the refresh token. */
  private static final Set<String> OF_THE_TOKEN = Set.of("invalid_grant", "invalid_request");

  private final URI endpoint;
  private final Client client;
  private final Secrets secrets;
  private final Clock clock;
  private final BoundedHttp http;
  private final Map<String, Kept> kept = new HashMap<>();

  /**
   * The council's app, by names of secrets.
   *
   * @param id name of the secret that holds the OAuth client's id
   * @param secret name of the one that holds its secret
   */
  public record Client(String id, String secret) {}

  public AccessTokens(
      URI endpoint, Client client, Secrets secrets, Clock clock, Duration deadline) {
    this.endpoint = endpoint;
    this.client = client;
    this.secrets = secrets;
    this.clock = clock;
    this.http = new BoundedHttp(deadline);
  }

  /** A token to ask with, or why there is none. */
  public sealed interface Grant {

    record Granted(String token) implements Grant {

      @Override
      public String toString() {
        return "Granted[hidden]";
      }
    }

    /** The refresh token is worth nothing any more. */
    record Withdrawn(String error) implements Grant {}

    /** The client is not known there, or its secrets are not here. */
    record NoClient(String error) implements Grant {}

    /** No answer, or one that may pass: a token more or less changes nothing. */
    record NotNow() implements Grant {}
  }

  @SuppressWarnings("ArrayRecordComponent") // compared in constant time, by hand
  private record Kept(byte[] refreshToken, String token, Instant until) {}

  /** One at a time: a burst of requests needs one token. {@code page} is whose token it is. */
  public synchronized Grant token(String page, byte[] refreshToken) {
    return Optional.ofNullable(kept.get(page))
        .filter(it -> MessageDigest.isEqual(it.refreshToken(), refreshToken))
        .filter(it -> clock.instant().isBefore(it.until()))
        .<Grant>map(it -> new Grant.Granted(it.token()))
        .orElseGet(() -> exchanged(page, refreshToken));
  }

  /** It has been refused: another is fetched next, unless somebody has done so already. */
  public synchronized void forget(String page, String refused) {
    kept.computeIfPresent(page, (_, it) -> it.token().equals(refused) ? null : it);
  }

  private Grant exchanged(String page, byte[] refreshToken) {
    Optional<byte[]> id = secrets.find(client.id());
    Optional<byte[]> secret = secrets.find(client.secret());
    if (id.isEmpty() || secret.isEmpty()) {
      return new Grant.NoClient("no OAuth client");
    }
    String form =
        "grant_type=refresh_token&client_id="
            + encoded(id.get())
            + "&client_secret="
            + encoded(secret.get())
            + "&refresh_token="
            + encoded(refreshToken);
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(form))
            .build();
    return switch (http.send(request)) {
      case BoundedHttp.NeverSent(), BoundedHttp.Unclear() -> new Grant.NotNow();
      case BoundedHttp.Answered answered -> read(answered, page, refreshToken);
    };
  }

  private Grant read(BoundedHttp.Answered answered, String page, byte[] refreshToken) {
    JsonNode body = answered.json();
    String token = body.path("access_token").asText();
    if (answered.status() == 200 && !token.isEmpty()) {
      Duration life = Duration.ofSeconds(body.path("expires_in").asLong(0)).minus(EARLIER);
      kept.put(page, new Kept(refreshToken.clone(), token, clock.instant().plus(life)));
      return new Grant.Granted(token);
    }
    String error = body.path("error").asText();
    if (OF_THE_TOKEN.contains(error)) {
      return new Grant.Withdrawn(error);
    }
    return OF_THE_CLIENT.contains(error) ? new Grant.NoClient(error) : new Grant.NotNow();
  }

  private static String encoded(byte[] value) {
    return URLEncoder.encode(new String(value, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
