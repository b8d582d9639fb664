package moothall.escalation.actions.wordpress;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import moothall.escalation.actions.Access;
import moothall.service.BoundedHttp;

/** The wire: requests about one comment, each answered with what was asked for alone. */
final class WordPressApi {

  private static final String ID = "[0-9]{1,18}";
  private static final int MOST_BYTES = 4 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BoundedHttp http;

  WordPressApi(Duration deadline) {
    this.http = new BoundedHttp(deadline, MOST_BYTES);
  }

  /** Whether it can stand in an address as it is. */
  static boolean isId(String id) {
    return id.matches(ID);
  }

  /** Whether the page's secret has the form {@code name:password}. */
  static boolean canSign(Access at) {
    return new String(at.token(), StandardCharsets.UTF_8).indexOf(':') > 0;
  }

  /** {@code status} is WordPress's word: hold or approved. */
  BoundedHttp.Reply setStatus(String comment, String status, Access at) {
    return http.send(
        request(comment, at)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"status\":\"" + status + "\"}"))
            .build());
  }

  BoundedHttp.Reply comment(String comment, Access at) {
    return http.send(request(comment, at).GET().build());
  }

  /** Puts it into the trash. */
  BoundedHttp.Reply trash(String comment, Access at) {
    return http.send(request(comment, at).DELETE().build());
  }

  /** Who the password belongs to. */
  BoundedHttp.Reply user(Access at) {
    return http.send(signed("users/me?_fields=id", at).GET().build());
  }

  /** Comments below it on the post with that number; {@code html} is published as it is. */
  BoundedHttp.Reply reply(String comment, long post, String html, Access at) {
    ObjectNode body = JSON.createObjectNode().put("post", post);
    body.put("parent", Long.parseLong(comment)).put("content", html);
    return http.send(
        signed("comments?_fields=id,status,parent", at)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** What that user has answered to it and is on display, the newest first. */
  BoundedHttp.Reply replies(String comment, long user, Access at) {
    String query =
        "comments?context=edit&status=approve&per_page=100&parent="
            + comment
            + "&author="
            + user
            + "&_fields=id,content.raw";
    return http.send(signed(query, at).GET().build());
  }

  private static HttpRequest.Builder request(String comment, Access at) {
    // Unless it is told what is wanted, WordPress answers with where the commenter writes from.
    return signed("comments/" + comment + "?_fields=id,status,post", at);
  }

  private static HttpRequest.Builder signed(String path, Access at) {
    String base = at.account().endsWith("/") ? at.account() : at.account() + "/";
    return HttpRequest.newBuilder(URI.create(base + "wp-json/wp/v2/" + path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(at.token()));
  }
}
