package moothall.escalation.actions.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;

/**
 * Access tokens, which live for an hour, from the refresh token that a page's secret holds. They
 * are kept in memory only.
 */
final class AccessTokens {

  /** A token that is about to expire is renewed before it is refused. */
  private static final Duration EARLIER = Duration.ofMinutes(1);

  private static final String FORM = "application/x-www-form-urlencoded";

  private final YouTubeConfig config;
  private final Secrets secrets;
  private final PageAccess access;
  private final Clock clock;
  private final BoundedHttp http;
  private final Map<String, Kept> kept = new HashMap<>();

  AccessTokens(
      YouTubeConfig config, Secrets secrets, PageAccess access, Clock clock, Duration deadline) {
    this.config = config;
    this.secrets = secrets;
    this.access = access;
    this.clock = clock;
    this.http = new BoundedHttp(deadline);
  }

  /** A token to ask with, or why there is none. */
  sealed interface Grant {
    record Granted(String token) implements Grant {}

    record Denied(ActionOutcome outcome) implements Grant {}
  }

  @SuppressWarnings("ArrayRecordComponent") // compared in constant time, by hand
  private record Kept(byte[] refreshToken, String token, Instant until) {}

  /** One at a time: a burst of hides needs one token. */
  synchronized Grant token(Access at) {
    return Optional.ofNullable(kept.get(at.pageId()))
        .filter(it -> MessageDigest.isEqual(it.refreshToken(), at.token()))
        .filter(it -> clock.instant().isBefore(it.until()))
        .<Grant>map(it -> new Grant.Granted(it.token()))
        .orElseGet(() -> refreshed(at));
  }

  /** The API has refused this one: another is fetched, unless somebody has done so already. */
  synchronized void forget(Access at, String refused) {
    kept.computeIfPresent(at.pageId(), (_, it) -> it.token().equals(refused) ? null : it);
  }

  private Grant refreshed(Access at) {
    Optional<String> id = secret(config.clientId());
    Optional<String> secret = secret(config.clientSecret());
    if (id.isEmpty() || secret.isEmpty()) {
      return new Grant.Denied(
          access.broken(
              at,
              "no OAuth client",
              "store " + config.clientId() + " and " + config.clientSecret()));
    }
    return switch (http.send(exchange(id.get(), secret.get(), at))) {
      // Whatever became of it: a token more or less changes nothing.
      case BoundedHttp.NeverSent(), BoundedHttp.Unclear() -> later();
      case BoundedHttp.Answered answered -> read(answered, at);
    };
  }

  private Grant read(BoundedHttp.Answered answered, Access at) {
    JsonNode body = answered.json();
    String token = body.path("access_token").asText();
    if (answered.status() == 200 && !token.isEmpty()) {
      Duration life = Duration.ofSeconds(body.path("expires_in").asLong(0)).minus(EARLIER);
      kept.put(at.pageId(), new Kept(at.token().clone(), token, clock.instant().plus(life)));
      return new Grant.Granted(token);
    }
    return switch (body.path("error").asText()) {
      case "invalid_grant" ->
          new Grant.Denied(
              access.broken(
                  at,
                  "invalid_grant",
                  "sign in to YouTube as the channel again and store the new refresh token"));
      case "invalid_client", "unauthorized_client" ->
          new Grant.Denied(
              access.broken(
                  at, "invalid_client", "store the OAuth client's id and secret of this project"));
      default -> later();
    };
  }

  private static Grant later() {
    return new Grant.Denied(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
  }

  private HttpRequest exchange(String id, String secret, Access at) {
    String form =
        "grant_type=refresh_token&client_id="
            + encoded(id)
            + "&client_secret="
            + encoded(secret)
            + "&refresh_token="
            + encoded(new String(at.token(), StandardCharsets.US_ASCII));
    return HttpRequest.newBuilder(config.tokenUrl())
        .header("Content-Type", FORM)
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build();
  }

  private Optional<String> secret(String name) {
    return secrets.find(name).map(it -> new String(it, StandardCharsets.UTF_8));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
