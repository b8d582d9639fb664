package moothall.escalation.actions.x;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;

/** The wire of X: its addresses and bodies, and who says who we are. */
final class XApi {

  private static final int LONGEST_ID = 200;
  private static final byte[] NOTHING = {};

  private final BoundedHttp http;
  private final XConfig config;
  private final Secrets secrets;

  XApi(XConfig config, Secrets secrets, Duration deadline) {
    this.config = config;
    this.secrets = secrets;
    this.http = new BoundedHttp(deadline);
  }

  BoundedHttp.Reply setHidden(String post, boolean hidden, String token) {
    return http.send(
        request("/2/tweets/" + post + "/hidden")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"hidden\":" + hidden + "}"))
            .build());
  }

  /** Asks for a new pair of tokens; afterwards the one that is sent here may be worthless. */
  BoundedHttp.Reply refresh(String refreshToken) {
    String form =
        "grant_type=refresh_token&refresh_token="
            + URLEncoder.encode(refreshToken, StandardCharsets.UTF_8);
    return http.send(
        request("/2/oauth2/token")
            .header("Authorization", "Basic " + client())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** Digits only, as X gives its ids: it stands in an address as it is. */
  static boolean isId(String id) {
    return !id.isEmpty()
        && id.length() <= LONGEST_ID
        && id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether it can stand in a header as it is. */
  static boolean isToken(String token) {
    return !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private String client() {
    String pair = secret(config.clientId()) + ":" + secret(config.clientSecret());
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private String secret(String name) {
    return new String(secrets.find(name).orElse(NOTHING), StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    String base = config.baseUrl().toString();
    String start = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return HttpRequest.newBuilder(URI.create(start + path));
  }
}
