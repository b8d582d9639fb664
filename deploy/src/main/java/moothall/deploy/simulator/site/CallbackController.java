package moothall.deploy.simulator.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import moothall.deploy.simulator.town.Journal;
import moothall.deploy.simulator.town.Status;
import moothall.deploy.simulator.town.Town;
import moothall.deploy.simulator.town.TownComment;
import moothall.service.Problem;
import moothall.service.WebhookSignature;

/**
 * Where Moothall hides comments and reads back whether it did. Asking twice for the same changes
 * nothing the second time; what was answered is on the disk.
 */
@Controller("/callback")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
final class CallbackController {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Town town;
  private final WebsiteSecret secret;

  CallbackController(Town town, WebsiteSecret secret) {
    this.town = town;
    this.secret = secret;
  }

  @Get("/comments/{id}")
  HttpResponse<?> read(String id, HttpRequest<?> request) {
    byte[] path = request.getUri().getRawPath().getBytes(StandardCharsets.UTF_8);
    return ifSigned(request, path, () -> answer(town.find(id)));
  }

  @Patch("/comments/{id}")
  HttpResponse<?> change(String id, HttpRequest<?> request, @Body byte @Nullable [] body) {
    byte[] raw = body == null ? new byte[0] : body;
    return ifSigned(request, raw, () -> change(id, raw));
  }

  /** Every change of visibility, oldest first, one JSON object a line. */
  @Get("/journal")
  @Produces("application/x-ndjson")
  String journal() {
    return town.moderations().stream()
        .map(event -> Journal.line(event) + "\n")
        .collect(Collectors.joining());
  }

  private HttpResponse<?> change(String id, byte[] raw) {
    JsonNode body;
    try {
      body = JSON.readTree(raw);
    } catch (IOException e) {
      return malformed("The body is not JSON.");
    }
    Optional<Status> wanted = Status.named(body.path("status").asText());
    String actionId = body.path("actionId").asText();
    if (wanted.isEmpty()) {
      return malformed("The status must be hidden or visible.");
    }
    if (actionId.isBlank()) {
      return malformed("The actionId is missing; it names the action for the journal.");
    }
    if (!id.equals(body.path("id").asText())) {
      return malformed("The id in the body is not the id in the path.");
    }
    return answer(town.moderate(id, wanted.get(), actionId));
  }

  private HttpResponse<?> ifSigned(
      HttpRequest<?> request, byte[] signed, Supplier<HttpResponse<?>> then) {
    Optional<byte[]> key = secret.get();
    if (key.isEmpty()) {
      return Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "secret-missing",
              "The website's secret is not set, so no signature can be checked.")
          .toResponse();
    }
    String signature = request.getHeaders().get(WebhookSignature.HEADER);
    if (!WebhookSignature.matches(signature, signed, key.get())) {
      return Problem.of(
              HttpStatus.UNAUTHORIZED,
              "bad-signature",
              "The "
                  + WebhookSignature.HEADER
                  + " header is missing or does not fit (expected: sha256=<hex HMAC of the raw"
                  + " body, or of the path where there is no body>).")
          .toResponse();
    }
    return then.get();
  }

  private static HttpResponse<?> answer(Optional<TownComment> comment) {
    return comment
        .<HttpResponse<?>>map(
            it -> HttpResponse.ok(Map.of("id", it.id(), "status", it.status().word())))
        .orElseGet(() ->
            Problem.of(
                    HttpStatus.NOT_FOUND,
                    "unknown-comment",
                    "The website has no such comment, or its author has removed it.")
                .toResponse());
  }

  private static HttpResponse<?> malformed(String what) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "malformed-request",
            what
                + " Expected: {\"id\":\"...\",\"status\":\"hidden\"|\"visible\",\"actionId\":\"...\"}.")
        .toResponse();
  }
}
