package moothall.contracts.facebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Meta's side of the webhook: batches as Meta writes and signs them. */
public final class GraphWebhook {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI target;
  private final byte[] secret;
  private final String account;

  public GraphWebhook(URI target, byte[] secret, String account) {
    this.target = target;
    this.secret = secret.clone();
    this.account = account;
  }

  /** Sends the changes as one entry; the answer is the status. */
  public int deliver(ObjectNode... changes) throws IOException, InterruptedException {
    return send(body(List.of(changes)));
  }

  /** One change of the feed about a comment: add, edited, remove, hide or unhide. */
  public static ObjectNode change(String verb, GraphComment comment, Instant at) {
    ObjectNode value = GraphAnswer.object();
    value.put("item", "comment").put("verb", verb);
    value.put("post_id", comment.postId()).put("comment_id", comment.id());
    value.put("parent_id", comment.parentId() == null ? comment.postId() : comment.parentId());
    value.put("created_time", at.getEpochSecond());
    if (comment.author() != null) {
      value.set(
          "from",
          GraphAnswer.object()
              .put("id", comment.author().id())
              .put("name", comment.author().name()));
    }
    if (comment.message() != null && !verb.equals("remove")) {
      value.put("message", comment.message());
    }
    ObjectNode change = GraphAnswer.object().put("field", "feed");
    return change.set("value", value);
  }

  private byte[] body(List<ObjectNode> changes) {
    ArrayNode list = GraphAnswer.array();
    changes.forEach(list::add);
    ObjectNode entry = GraphAnswer.object().put("id", account);
    entry.put("time", Instant.now().getEpochSecond()).set("changes", list);
    ObjectNode body = GraphAnswer.object().put("object", "page");
    body.set("entry", GraphAnswer.array().add(entry));
    try {
      // Meta signs what it has written, and it writes every slash with a backslash before it.
      return JSON.writeValueAsString(body).replace("/", "\\/").getBytes(StandardCharsets.US_ASCII);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private int send(byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/json")
            .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(mac(body)))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private byte[] mac(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }
}
