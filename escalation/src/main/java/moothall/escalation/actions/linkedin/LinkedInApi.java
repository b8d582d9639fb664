package moothall.escalation.actions.linkedin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import moothall.service.BoundedHttp;

/** The wire of the Community Management API, as far as answering takes it. */
final class LinkedInApi {

  /** A page of comments. */
  private static final int MOST_BYTES = 4 << 20;

  private static final String TOKEN = "[!-~]{1,4096}";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LinkedInConfig config;
  private final BoundedHttp http;

  LinkedInApi(LinkedInConfig config, Duration deadline) {
    this.config = config;
    this.http = new BoundedHttp(deadline, MOST_BYTES);
  }

  /** Whether it can stand in a header as it is. */
  static boolean isToken(String token) {
    return token.matches(TOKEN);
  }

  /** URN of the page whose number this is. */
  static String page(String account) {
    return "urn:li:organization:" + account;
  }

  BoundedHttp.Reply reply(CommentUrn to, String account, String words, String token) {
    ObjectNode body = JSON.createObjectNode().put("actor", page(account));
    body.put("object", to.postUrn()).put("parentComment", to.written());
    body.putObject("message").put("text", words);
    return http.send(
        request(to, "", token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  BoundedHttp.Reply answers(CommentUrn to, String token) {
    return http.send(request(to, "?start=0&count=100", token).build());
  }

  private HttpRequest.Builder request(CommentUrn to, String query, String token) {
    String base = config.baseUrl().toString();
    String urn = URLEncoder.encode(to.written(), StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(
            URI.create(
                (base.endsWith("/") ? base : base + "/")
                    + "rest/socialActions/"
                    + urn
                    + "/comments"
                    + query))
        .header("Authorization", "Bearer " + token)
        .header("Linkedin-Version", config.version())
        .header("X-Restli-Protocol-Version", "2.0.0");
  }
}
