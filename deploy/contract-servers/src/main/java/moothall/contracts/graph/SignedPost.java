package moothall.contracts.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Meta's side of a webhook: bodies as Meta writes and signs them. */
public final class SignedPost implements AutoCloseable {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI target;
  private final byte[] secret;

  public SignedPost(URI target, byte[] secret) {
    this.target = target;
    this.secret = secret.clone();
  }

  /** The answer is the status. */
  public int send(ObjectNode delivery) throws IOException, InterruptedException {
    byte[] body = written(delivery);
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .timeout(DEADLINE)
            .header("Content-Type", "application/json")
            .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(mac(body)))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** Ends what is on its way, and the threads behind it. */
  @Override
  public void close() {
    http.shutdownNow();
  }

  /** Meta signs what it has written, and it writes every slash with a backslash before it. */
  private static byte[] written(ObjectNode delivery) {
    try {
      String escaped = JSON.writeValueAsString(delivery).replace("/", "\\/");
      return escaped.getBytes(StandardCharsets.US_ASCII);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
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
