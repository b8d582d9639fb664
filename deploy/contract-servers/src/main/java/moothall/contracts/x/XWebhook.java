package moothall.contracts.x;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** X's side of the webhook: its hourly challenge, and events as it writes and signs them. */
public final class XWebhook implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final XUser JO = new XUser("", "jo_example", "Jo Example");
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong events = new AtomicLong(-3_091_827_364_059_182_736L);
  private final URI target;
  private final byte[] secret;
  private final String account;

  public XWebhook(URI target, byte[] consumerSecret, String account) {
    this.target = target;
    this.secret = consumerSecret.clone();
    this.account = account;
  }

  /** Whether the challenge is answered as it must be for the webhook to stay valid. */
  public boolean challenge(String token) throws IOException, InterruptedException {
    String query = "?crc_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(target + query)).build(),
            HttpResponse.BodyHandlers.ofString());
    String expected = signature(token.getBytes(StandardCharsets.UTF_8));
    return answer.statusCode() == 200
        && JSON.readTree(answer.body()).path("response_token").asText().equals(expected);
  }

  /** Sends one event, {@code post.reply.create} for example; the answer is the status. */
  public int deliver(String type, XPost post, XDialect dialect)
      throws IOException, InterruptedException {
    return send(event(type, post, JO, dialect));
  }

  /**
   * Sends a new reply with its author's name, where the dialect has one; the answer is the status.
   */
  public int deliver(XReply reply, XDialect dialect) throws IOException, InterruptedException {
    return send(event("post.reply.create", reply.post(), reply.by(), dialect));
  }

  private int send(ObjectNode event) throws IOException, InterruptedException {
    byte[] body = event.toString().getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .timeout(DEADLINE)
            .header("Content-Type", "application/json")
            .header("x-twitter-webhooks-signature", signature(body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private ObjectNode event(String type, XPost post, XUser by, XDialect dialect) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode data = root.putObject("data");
    data.put("event_uuid", Long.toString(events.incrementAndGet()));
    data.putObject("filter").put("user_id", account);
    data.put("event_type", type).put("tag", "ours");
    data.set("payload", payload(post, dialect));
    ObjectNode includes = data.putObject("includes");
    if (dialect == XDialect.POST) {
      // Some samples have nobody here, some wrap each user once more.
      includes
          .putArray("users")
          .addObject()
          .putObject("data")
          .put("id", post.author())
          .put("username", by.username())
          .put("name", by.name());
    }
    return root;
  }

  /** Ends what is on its way, and the threads behind it. */
  @Override
  public void close() {
    http.shutdownNow();
  }

  private static ObjectNode payload(XPost post, XDialect dialect) {
    ObjectNode payload = JSON.createObjectNode();
    payload.put("id", post.id()).put("author_id", post.author()).put("text", post.text());
    payload.put("created_at", post.created().toString());
    payload.put("conversation_id", post.conversation());
    payload.putArray(dialect.field("edit_history_%s_ids")).add(post.id());
    if (post.isReply()) {
      payload.put(dialect.field("in_reply_to_%s_id"), post.conversation());
      payload
          .putArray(dialect.field("referenced_%ss"))
          .addObject()
          .put("type", "replied_to")
          .put("id", post.conversation());
    }
    payload.putObject("public_metrics").put("reply_count", 0).put("reply_count_str", "0");
    return payload.put("possibly_sensitive", false).put("reply_settings", "everyone");
  }

  private String signature(byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return "sha256=" + Base64.getEncoder().encodeToString(mac.doFinal(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }
}
