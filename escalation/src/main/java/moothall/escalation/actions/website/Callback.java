package moothall.escalation.actions.website;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.WebhookSignature;

/** The wire of the website's callback: signed requests, bounded in time and size. */
final class Callback {

  static final Duration SHORT_WAIT = Duration.ofSeconds(2);
  private static final int MOST_BYTES = 65_536;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client;
  private final Duration deadline;

  Callback(Duration deadline) {
    this.deadline = deadline;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(deadline)
            .build();
  }

  /** Empty if the callback is no address that can be asked. */
  static Optional<URI> uri(String callback, String nativeId) {
    String base = callback.endsWith("/") ? callback.substring(0, callback.length() - 1) : callback;
    try {
      URI uri = new URI(base + "/comments/" + segment(nativeId));
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /** URLEncoder speaks of forms, in which a space is a plus; a dot segment must not walk away. */
  private static String segment(String nativeId) {
    String encoded = URLEncoder.encode(nativeId, StandardCharsets.UTF_8).replace("+", "%20");
    return encoded.equals(".") || encoded.equals("..") ? encoded.replace(".", "%2E") : encoded;
  }

  static HttpRequest change(URI uri, byte[] body, byte[] secret) {
    return HttpRequest.newBuilder(uri)
        .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(body))
        .header("Content-Type", "application/json")
        .header(WebhookSignature.HEADER, WebhookSignature.of(body, secret))
        .build();
  }

  static HttpRequest look(URI uri, byte[] secret) {
    return HttpRequest.newBuilder(uri)
        .GET()
        .header(WebhookSignature.HEADER, WebhookSignature.ofPath(uri.getRawPath(), secret))
        .build();
  }

  /** The deadline covers the body too: a website that trickles is as bad as one that is silent. */
  Answer send(HttpRequest request, String nativeId) {
    CompletableFuture<Answer> answer =
        client
            .sendAsync(request, BodyHandlers.ofInputStream())
            .thenApplyAsync(response -> answer(response, nativeId), Thread::startVirtualThread);
    try {
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Answer.Unclear();
    } catch (ExecutionException e) {
      return neverConnected(e) ? new Answer.NotSent(SHORT_WAIT) : new Answer.Unclear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unclear();
    }
  }

  private static boolean neverConnected(ExecutionException e) {
    return e.getCause() instanceof ConnectException
        || e.getCause() instanceof HttpConnectTimeoutException;
  }

  private static Answer answer(HttpResponse<InputStream> response, String nativeId) {
    try (InputStream body = response.body()) {
      return switch (response.statusCode()) {
        case 200 -> status(body.readNBytes(MOST_BYTES), nativeId);
        case 401 -> new Answer.Failed(new ActionOutcome.AuthBroken());
        case 403 -> new Answer.Failed(new ActionOutcome.Forbidden());
        case 404, 410 -> new Answer.Failed(new ActionOutcome.Gone());
        case 429 -> new Answer.NotSent(retryAfter(response));
        case 400, 405, 409, 413, 415, 422 -> new Answer.Failed(new ActionOutcome.Rejected());
        default -> new Answer.Unclear();
      };
    } catch (IOException e) {
      return new Answer.Unclear();
    }
  }

  private static Answer status(byte[] body, String nativeId) {
    try {
      JsonNode answer = JSON.readTree(body);
      boolean ofThisComment = answer.path("id").asText().equals(nativeId);
      return ofThisComment
          ? new Answer.Status(answer.path("status").asText())
          : new Answer.Unclear();
    } catch (IOException notJson) {
      return new Answer.Unclear();
    }
  }

  private static Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(SHORT_WAIT);
  }
}
