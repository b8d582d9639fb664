package moothall.contracts.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import moothall.contracts.serving.Answer;
import org.jspecify.annotations.Nullable;

/** The bodies of the YouTube Data API. */
final class YouTubeAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private YouTubeAnswers() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static JsonNode read(byte[] body) throws IOException {
    return JSON.readTree(body);
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  /** Google writes what could be a tag with escapes. */
  static Answer error(int status, String domain, String reason, String message) {
    ObjectNode each = object().put("message", message).put("domain", domain).put("reason", reason);
    if (reason.equals("processingFailure")) {
      each.put("location", "id").put("locationType", "parameter");
    }
    ObjectNode error = object().put("code", status).put("message", message);
    error.set("errors", array().add(each));
    String body = object().set("error", error).toString();
    return Answer.text(
        status,
        "application/json; charset=UTF-8",
        body.replace("<", "\\u003c").replace(">", "\\u003e"));
  }

  /** {@code status} is null where YouTube says none. */
  static ObjectNode comment(
      YouTubeComment it, String channelId, @Nullable ModerationStatus status) {
    ObjectNode snippet = object().put("channelId", channelId).put("videoId", it.videoId());
    snippet.put("textDisplay", it.text());
    if (it.parentId() != null) {
      snippet.put("parentId", it.parentId());
    }
    snippet.put("authorDisplayName", it.author().name());
    snippet.put("authorChannelUrl", "http://www.youtube.example/" + it.author().name());
    snippet.set("authorChannelId", object().put("value", it.author().channelId()));
    snippet.put("canRate", true).put("viewerRating", "none").put("likeCount", 0);
    if (status != null) {
      snippet.put("moderationStatus", status.word());
    }
    snippet.put("publishedAt", time(it.published())).put("updatedAt", time(it.updated()));
    ObjectNode comment = object().put("kind", "youtube#comment");
    comment.put("etag", "e" + it.text().hashCode()).put("id", it.id());
    return comment.set("snippet", snippet);
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
