package moothall.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import moothall.service.ServiceContext;
import moothall.service.WebhookSignature;
import org.jspecify.annotations.Nullable;

/** The ingest service on a real HTTP port, with Kafka and the register in memory. */
public final class IngestBench implements AutoCloseable {

  public static final byte[] SECRET = utf8("a secret of the town");
  public static final byte[] APP_SECRET = utf8("the app's first invented secret");
  public static final byte[] NEXT_APP_SECRET = utf8("the app's next invented secret");
  public static final byte[] INSTAGRAM_SECRET = utf8("the Instagram app's first invented secret");
  public static final byte[] NEXT_INSTAGRAM_SECRET =
      utf8("the Instagram app's next invented secret");
  public static final byte[] CONSUMER_SECRET = utf8("the first invented consumer secret");
  public static final byte[] NEXT_CONSUMER_SECRET = utf8("the next invented consumer secret");
  public static final byte[] LINKEDIN_SECRET = utf8("the first invented client secret");
  public static final byte[] NEXT_LINKEDIN_SECRET = utf8("the next invented client secret");
  public static final byte[] THREADS_SECRET = utf8("the Threads app's first invented secret");
  public static final byte[] NEXT_THREADS_SECRET = utf8("the Threads app's next invented secret");
  public static final byte[] TIKTOK_SECRET = utf8("the first invented client secret");
  public static final byte[] NEXT_TIKTOK_SECRET = utf8("the next invented client secret");
  public static final String VERIFY_TOKEN = "an invented word";
  private static final String TOKEN = "a token for files";

  private final ServiceContext service;
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  public final InMemoryPublisher published;

  public IngestBench(Path folder, Map<String, Object> settings) throws IOException {
    Files.write(folder.resolve("website.town"), SECRET);
    Files.write(folder.resolve("website.proposed"), SECRET);
    Files.write(folder.resolve("facebook.app-secret"), APP_SECRET);
    Files.write(folder.resolve("facebook.app-secret-next"), NEXT_APP_SECRET);
    Files.writeString(folder.resolve("facebook.verify-token"), VERIFY_TOKEN + "\n");
    Files.write(folder.resolve("threads.app-secret"), THREADS_SECRET);
    Files.write(folder.resolve("threads.app-secret-next"), NEXT_THREADS_SECRET);
    Files.writeString(folder.resolve("threads.verify-token"), VERIFY_TOKEN + "\n");
    Files.write(folder.resolve("instagram.app-secret"), INSTAGRAM_SECRET);
    Files.write(folder.resolve("instagram.app-secret-next"), NEXT_INSTAGRAM_SECRET);
    Files.writeString(folder.resolve("instagram.verify-token"), VERIFY_TOKEN + "\n");
    Files.write(folder.resolve("x.consumer-secret"), CONSUMER_SECRET);
    Files.write(folder.resolve("x.consumer-secret-next"), NEXT_CONSUMER_SECRET);
    Files.write(folder.resolve("tiktok.client-secret"), TIKTOK_SECRET);
    Files.write(folder.resolve("tiktok.client-secret-next"), NEXT_TIKTOK_SECRET);
    Files.write(folder.resolve("linkedin.client-secret"), LINKEDIN_SECRET);
    Files.write(folder.resolve("linkedin.client-secret-next"), NEXT_LINKEDIN_SECRET);
    Files.writeString(folder.resolve("ingest.file-token"), TOKEN + "\n");
    Map<String, Object> all = new java.util.HashMap<>(settings);
    all.put("moothall.ingest.register", "in-memory");
    all.put("moothall.secrets-dir", folder.toString());
    all.put("micronaut.server.port", -1);
    this.service = ServiceContext.start("ingest", all);
    this.address = service.bean(io.micronaut.runtime.server.EmbeddedServer.class).getURI();
    this.published = service.bean(InMemoryPublisher.class);
  }

  public <T> T bean(Class<T> type) {
    return service.bean(type);
  }

  /** Sends a delivery with a good signature. */
  public HttpResponse<String> deliver(String method, String path, byte[] body) throws Exception {
    return deliver(method, path, body, WebhookSignature.of(body, SECRET));
  }

  public HttpResponse<String> deliver(String method, String path, byte[] body, String signature)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/channels/website/" + path))
            .header(WebhookSignature.HEADER, signature)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Sends what a platform's webhook would send, with any signature or none. */
  public HttpResponse<String> deliver(
      String channel, String header, @Nullable String signature, byte[] body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/channels/" + channel))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (signature != null) {
      request.header(header, signature);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> deliverAsMeta(byte[] body, @Nullable String signature)
      throws Exception {
    return deliver("facebook", "X-Hub-Signature-256", signature, body);
  }

  public HttpResponse<String> deliverAsMeta(byte[] body) throws Exception {
    return deliverAsMeta(body, WebhookSignature.of(body, APP_SECRET));
  }

  /** Sends what X would send, with any signature or none. */
  public HttpResponse<String> deliverAsX(byte[] body, @Nullable String signature) throws Exception {
    return deliver("x", "x-twitter-webhooks-signature", signature, body);
  }

  public HttpResponse<String> deliverAsX(byte[] body) throws Exception {
    return deliverAsX(body, WebhookSignature.inBase64(body, CONSUMER_SECRET));
  }

  /** Sends what LinkedIn would send, with any signature or none. */
  public HttpResponse<String> deliverAsLinkedIn(byte[] body, @Nullable String signature)
      throws Exception {
    return deliver("linkedin", "X-LI-Signature", signature, body);
  }

  public HttpResponse<String> deliverAsLinkedIn(byte[] body) throws Exception {
    byte[] prefix = utf8("hmacsha256=");
    byte[] signed = Arrays.copyOf(prefix, prefix.length + body.length);
    System.arraycopy(body, 0, signed, prefix.length, body.length);
    return deliverAsLinkedIn(body, WebhookSignature.inHex(signed, LINKEDIN_SECRET));
  }

  public HttpResponse<String> replay(String query, String token, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/channels/file/comments?" + query))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> replay(String query, String body) throws Exception {
    return replay(query, TOKEN, body.getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(address.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    service.close();
  }
}
