package moothall.escalation.actions.website;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import moothall.escalation.actions.Order;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import moothall.service.WebhookSignature;

/** The wire of the website's callback: signed requests, and what a status code means. */
final class Callback {

  static final Duration SHORT_WAIT = Duration.ofSeconds(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BoundedHttp http;

  Callback(Duration deadline) {
    this.http = new BoundedHttp(deadline);
  }

  /** Of the comment, or of our reply to it; empty if the callback cannot be asked. */
  static Optional<URI> uri(String callback, Order order) {
    String base = callback.endsWith("/") ? callback.substring(0, callback.length() - 1) : callback;
    String comment = base + "/comments/" + segment(order.commentId().nativeId());
    try {
      URI uri =
          new URI(
              order.kind() == ActionKind.REPLY
                  ? comment + "/replies/" + order.actionId()
                  : comment);
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
    return signed("PATCH", uri, body, secret);
  }

  static HttpRequest reply(URI uri, byte[] body, byte[] secret) {
    return signed("PUT", uri, body, secret);
  }

  private static HttpRequest signed(String method, URI uri, byte[] body, byte[] secret) {
    return HttpRequest.newBuilder(uri)
        .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
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

  Answer send(HttpRequest request, String nativeId) {
    return switch (http.send(request)) {
      case BoundedHttp.NeverSent() -> new Answer.NotSent(SHORT_WAIT);
      case BoundedHttp.Unclear() -> new Answer.Unclear();
      case BoundedHttp.Answered answered ->
          switch (answered.status()) {
            case 200 -> status(answered.body(), nativeId);
            case 401 -> new Answer.Failed(new ActionOutcome.AuthBroken());
            case 403 -> new Answer.Failed(new ActionOutcome.Forbidden());
            case 404, 410 -> new Answer.Failed(new ActionOutcome.Gone());
            case 429 -> new Answer.NotSent(retryAfter(answered.headers()));
            case 400, 405, 409, 413, 415, 422 -> new Answer.Failed(new ActionOutcome.Rejected());
            default -> new Answer.Unclear();
          };
    };
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

  private static Duration retryAfter(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(SHORT_WAIT);
  }
}
