package moothall.deploy.simulator.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import moothall.service.Problem;
import moothall.service.WebhookSignature;
import org.jspecify.annotations.Nullable;

/** Lets through what Moothall has signed: a body, or the path where there is none. */
final class SignedCallback {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WebsiteSecret secret;

  SignedCallback(WebsiteSecret secret) {
    this.secret = secret;
  }

  HttpResponse<?> look(HttpRequest<?> request, Supplier<HttpResponse<?>> then) {
    byte[] path = request.getUri().getRawPath().getBytes(StandardCharsets.UTF_8);
    return refused(request, path).orElseGet(then);
  }

  /** {@code expected} says to whoever sends no JSON what it should look like. */
  HttpResponse<?> change(
      HttpRequest<?> request,
      byte @Nullable [] body,
      String expected,
      Function<JsonNode, HttpResponse<?>> then) {
    byte[] raw = body == null ? new byte[0] : body;
    Optional<HttpResponse<?>> refused = refused(request, raw);
    if (refused.isPresent()) {
      return refused.get();
    }
    try {
      return then.apply(JSON.readTree(raw));
    } catch (IOException e) {
      return CallbackAnswers.malformed("The body is not JSON.", expected);
    }
  }

  private Optional<HttpResponse<?>> refused(HttpRequest<?> request, byte[] signed) {
    Optional<byte[]> key = secret.get();
    if (key.isEmpty()) {
      return Optional.of(
          Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "secret-missing",
                  "The website's secret is not set, so no signature can be checked.")
              .toResponse());
    }
    String signature = request.getHeaders().get(WebhookSignature.HEADER);
    return WebhookSignature.matches(signature, signed, key.get())
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "bad-signature",
                    "The "
                        + WebhookSignature.HEADER
                        + " header is missing or does not fit (expected: sha256=<hex HMAC of the"
                        + " raw body, or of the path where there is no body>).")
                .toResponse());
  }
}
