package moothall.ingest.youtube;

import com.fasterxml.jackson.databind.JsonNode;
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
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Heard;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;

/**
 * Access tokens, which live for an hour, from the refresh token that a page's secret holds. They
 * are kept in memory only.
 */
final class AccessTokens {

  /** A token that is about to expire is renewed before it is refused. */
  private static final Duration EARLIER = Duration.ofMinutes(1);

  private static final Duration UNSAID = Duration.ofMinutes(30);

  /** Errors of RFC 6749, 5.2, that another try does not mend. */
  private static final Set<String> FINAL =
      Set.of("invalid_grant", "invalid_client", "unauthorized_client", "deleted_client");

  private final YouTubeConfig config;
  private final Secrets secrets;
  private final Clock clock;
  private final BoundedHttp http;
  private final Map<String, Kept> kept = new HashMap<>();

  AccessTokens(YouTubeConfig config, Secrets secrets, Clock clock, Duration deadline) {
    this.config = config;
    this.secrets = secrets;
    this.clock = clock;
    this.http = new BoundedHttp(deadline);
  }

  /** A token to ask with, or why there is none. */
  sealed interface Grant {
    record Granted(String token) implements Grant {}

    record Denied(Heard why) implements Grant {}
  }

  @SuppressWarnings("ArrayRecordComponent") // compared in constant time, by hand
  private record Kept(byte[] refreshToken, String token, Instant until) {}

  synchronized Grant token(Account account) {
    return Optional.ofNullable(kept.get(account.page().getPageId()))
        .filter(it -> MessageDigest.isEqual(it.refreshToken(), account.token()))
        .filter(it -> clock.instant().isBefore(it.until()))
        .<Grant>map(it -> new Grant.Granted(it.token()))
        .orElseGet(() -> exchanged(account));
  }

  /** The API has refused this one: another is fetched next time. */
  synchronized void forget(Account account, String refused) {
    kept.computeIfPresent(
        account.page().getPageId(), (_, it) -> it.token().equals(refused) ? null : it);
  }

  private Grant exchanged(Account account) {
    Optional<byte[]> id = secrets.find(config.clientId());
    Optional<byte[]> secret = secrets.find(config.clientSecret());
    if (id.isEmpty() || secret.isEmpty()) {
      return new Grant.Denied(
          new Heard.Refused("store " + config.clientId() + " and " + config.clientSecret()));
    }
    String form =
        "grant_type=refresh_token&client_id="
            + encoded(id.get())
            + "&client_secret="
            + encoded(secret.get())
            + "&refresh_token="
            + encoded(account.token());
    HttpRequest request =
        HttpRequest.newBuilder(config.tokenUrl())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return switch (http.send(request)) {
      case BoundedHttp.Answered answered -> read(answered, account);
      case BoundedHttp.NeverSent _, BoundedHttp.Unclear _ ->
          new Grant.Denied(new Heard.Nothing("Google's token endpoint does not answer"));
    };
  }

  private Grant read(BoundedHttp.Answered answered, Account account) {
    JsonNode body = answered.json();
    String token = body.path("access_token").asText();
    if (answered.status() == 200 && !token.isEmpty()) {
      Duration life = Duration.ofSeconds(body.path("expires_in").asLong(UNSAID.toSeconds()));
      Instant until = clock.instant().plus(life).minus(EARLIER);
      kept.put(account.page().getPageId(), new Kept(account.token().clone(), token, until));
      return new Grant.Granted(token);
    }
    String error = body.path("error").asText();
    return new Grant.Denied(
        FINAL.contains(error)
            ? new Heard.Refused(
                "sign in as the channel's owner again and store the new refresh token ("
                    + error
                    + ")")
            : new Heard.Nothing("Google's token endpoint answered " + answered.status()));
  }

  private static String encoded(byte[] value) {
    return URLEncoder.encode(new String(value, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
