package moothall.escalation.actions.tiktok;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;

/** The wire of TikTok: its addresses and bodies, and who says who we are. */
final class TikTokApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] NOTHING = {};

  private final BoundedHttp http;
  private final TikTokConfig config;
  private final Secrets secrets;

  TikTokApi(TikTokConfig config, Secrets secrets, Duration deadline) {
    this.config = config;
    this.secrets = secrets;
    this.http = new BoundedHttp(deadline);
  }

  BoundedHttp.Reply setHidden(String account, TikTokId id, boolean hidden, String token) {
    ObjectNode body = JSON.createObjectNode().put("business_id", account);
    body.put("video_id", id.video()).put("comment_id", id.comment());
    body.put("action", hidden ? "HIDE" : "UNHIDE");
    return http.send(posted("business/comment/hide/", body).header("Access-Token", token).build());
  }

  /** Answers it in public. */
  BoundedHttp.Reply reply(String account, TikTokId id, String words, String token) {
    ObjectNode body = JSON.createObjectNode().put("business_id", account);
    body.put("video_id", id.video()).put("comment_id", id.comment()).put("text", words);
    return http.send(
        posted("business/comment/reply/create/", body).header("Access-Token", token).build());
  }

  /** What answers it, the newest first, from {@code cursor} on. */
  BoundedHttp.Reply replies(String account, TikTokId id, long cursor, String token) {
    String path =
        "business/comment/reply/list/?status=ALL&sort_field=create_time&sort_order=desc"
            + "&max_count=30&business_id="
            + encoded(account)
            + "&video_id="
            + id.video()
            + "&comment_id="
            + id.comment()
            + "&cursor="
            + cursor;
    return http.send(at(path).header("Access-Token", token).build());
  }

  /** Looks for one comment, hidden ones included. */
  BoundedHttp.Reply find(String account, TikTokId id, String token) {
    String path =
        "business/comment/list/?status=ALL&business_id="
            + encoded(account)
            + "&video_id="
            + id.video()
            + "&comment_ids="
            + encoded("[\"" + id.comment() + "\"]");
    return http.send(at(path).header("Access-Token", token).build());
  }

  /** Asks for a new pair of tokens; afterwards the one that is sent here may be worthless. */
  BoundedHttp.Reply refresh(String refreshToken) {
    ObjectNode body = JSON.createObjectNode().put("client_id", secret(config.clientId()));
    body.put("client_secret", secret(config.clientSecret()));
    body.put("grant_type", "refresh_token").put("refresh_token", refreshToken);
    return http.send(posted("tt_user/oauth2/refresh_token/", body).build());
  }

  /** Whether it can stand in a header as it is. */
  static boolean isToken(String token) {
    return !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private String secret(String name) {
    return new String(secrets.find(name).orElse(NOTHING), StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder posted(String path, ObjectNode body) {
    return at(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()));
  }

  private HttpRequest.Builder at(String path) {
    String base = config.baseUrl().toString();
    String start = base.endsWith("/") ? base : base + "/";
    return HttpRequest.newBuilder(URI.create(start + "open_api/v1.3/" + path));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
