package moothall.escalation.actions.x;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

  /** A page of posts. */
  private static final int MOST_BYTES = 1 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BoundedHttp http;
  private final XConfig config;
  private final Secrets secrets;

  XApi(XConfig config, Secrets secrets, Duration deadline) {
    this.config = config;
    this.secrets = secrets;
    this.http = new BoundedHttp(deadline, MOST_BYTES);
  }

  BoundedHttp.Reply setHidden(String post, boolean hidden, String token) {
    return http.send(
        request("/2/tweets/" + post + "/hidden")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"hidden\":" + hidden + "}"))
            .build());
  }

  /** Posts an answer to it. */
  BoundedHttp.Reply reply(String post, String words, String token) {
    ObjectNode body = JSON.createObjectNode().put("text", words);
    body.putObject("reply").put("in_reply_to_tweet_id", post);
    return http.send(
        request("/2/tweets")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** Who wrote it. */
  BoundedHttp.Reply author(String post, String token) {
    return http.send(
        request("/2/tweets/" + post + "?tweet.fields=author_id")
            .header("Authorization", "Bearer " + token)
            .build());
  }

  /** Has the account block that user, whose number it is. */
  BoundedHttp.Reply block(String account, String user, String token) {
    ObjectNode body = JSON.createObjectNode().put("target_user_id", user);
    return http.send(
        request("/2/users/" + account + "/blocking")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** Ends the block. */
  BoundedHttp.Reply unblock(String account, String user, String token) {
    return http.send(
        request("/2/users/" + account + "/blocking/" + user)
            .header("Authorization", "Bearer " + token)
            .DELETE()
            .build());
  }

  /** Whom the account has blocked; an empty {@code page} is the first. */
  BoundedHttp.Reply blocked(String account, String page, String token) {
    String next = page.isEmpty() ? "" : "&pagination_token=" + page;
    return http.send(
        request("/2/users/" + account + "/blocking?max_results=1000" + next)
            .header("Authorization", "Bearer " + token)
            .build());
  }

  /** What the account itself has answered to it in the last seven days, the newest first. */
  BoundedHttp.Reply repliesTo(String post, String account, String token) {
    String query = "in_reply_to_tweet_id:" + post + " from:" + account;
    return http.send(
        request(
                "/2/tweets/search/recent?max_results=100&tweet.fields=author_id,entities&query="
                    + URLEncoder.encode(query, StandardCharsets.UTF_8))
            .header("Authorization", "Bearer " + token)
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
