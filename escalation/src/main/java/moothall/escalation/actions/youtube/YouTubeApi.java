package moothall.escalation.actions.youtube;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import moothall.service.BoundedHttp;

/**
 * The wire of the Data API: each request is about one comment, its answers, or a page of the held
 * ones.
 */
final class YouTubeApi {

  /** A hundred threads with five answers each, of the longest comments. */
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final BoundedHttp http;
  private final String base;

  YouTubeApi(URI baseUrl, Duration deadline) {
    this.http = new BoundedHttp(deadline, MOST_BYTES);
    String address = baseUrl.toString();
    this.base = (address.endsWith("/") ? address : address + "/") + "youtube/v3/";
  }

  BoundedHttp.Reply setStatus(String comment, String status, String token) {
    String query = "comments/setModerationStatus?id=" + comment + "&moderationStatus=" + status;
    return http.send(request(query, token).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  BoundedHttp.Reply comment(String comment, String token) {
    String query = "comments?part=id,snippet&textFormat=plainText&id=" + comment;
    return http.send(request(query, token).GET().build());
  }

  BoundedHttp.Reply reply(String body, String token) {
    return http.send(
        request("comments?part=snippet", token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** The first hundred. */
  BoundedHttp.Reply answers(String thread, String token) {
    String query =
        "comments?part=id,snippet&maxResults=100&textFormat=plainText&parentId=" + thread;
    return http.send(request(query, token).GET().build());
  }

  /** Threads without their words, with their answers only where one is looked for. */
  BoundedHttp.Reply held(String channel, boolean answers, Optional<String> page, String token) {
    String query =
        "commentThreads?part=id"
            + (answers ? ",replies" : "")
            + "&moderationStatus=heldForReview&order=time&maxResults=100&textFormat=plainText"
            + "&allThreadsRelatedToChannelId="
            + encoded(channel)
            + page.map(it -> "&pageToken=" + encoded(it)).orElse("");
    return http.send(request(query, token).GET().build());
  }

  /** Whether it can stand in an address as it is. */
  static boolean isId(String id) {
    return !id.isEmpty() && id.length() <= 200 && id.chars().allMatch(YouTubeApi::isIdCharacter);
  }

  private static boolean isIdCharacter(int c) {
    return c == '_'
        || c == '-'
        || c == '.'
        || (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z');
  }

  private HttpRequest.Builder request(String query, String token) {
    return HttpRequest.newBuilder(URI.create(base + query))
        .header("Authorization", "Bearer " + token);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
