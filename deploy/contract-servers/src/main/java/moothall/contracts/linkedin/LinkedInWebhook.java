package moothall.contracts.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** LinkedIn's side of the webhook: its challenge, and notifications as it writes and signs them. */
public final class LinkedInWebhook {

  /** So many notifications come in one request at most. */
  private static final int BATCH = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong notifications = new AtomicLong(5_603_453_321L);
  private final URI target;
  private final byte[] secret;
  private final LinkedInPage page;

  public LinkedInWebhook(URI target, byte[] clientSecret, LinkedInPage page) {
    this.target = target;
    this.secret = clientSecret.clone();
    this.page = page;
  }

  /** Whether the challenge is answered as it must be, and in time. */
  public boolean challenge(String uuid) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(target + "?challengeCode=" + uuid))
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode body = JSON.readTree(answer.body());
      return answer.statusCode() == 200
          && body.path("challengeCode").asText().equals(uuid)
          && body.path("challengeResponse").asText().equals(mac(uuid));
    } catch (HttpTimeoutException tooLate) {
      return false;
    }
  }

  /** Delivers the newest things that happened, at most ten, oldest first; the answer's status. */
  public int deliver(int newest) throws IOException, InterruptedException {
    List<LinkedInPage.Happening> happenings = page.happenings();
    ObjectNode delivery = JSON.createObjectNode();
    delivery.put("type", "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS");
    var batch = delivery.putArray("notifications");
    happenings
        .subList(0, Math.min(Math.min(newest, BATCH), happenings.size()))
        .reversed()
        .forEach(it ->
            batch.add(LinkedInAnswers.notification(page, it, notifications.incrementAndGet())));
    String body = delivery.toString();
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/json")
            .header("X-LI-Signature", mac("hmacsha256=" + body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private String mac(String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }
}
