package moothall.deploy.simulator.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.deploy.simulator.town.Journal;
import moothall.deploy.simulator.town.Status;
import moothall.deploy.simulator.town.Town;
import moothall.deploy.simulator.town.TownComment;
import moothall.deploy.simulator.town.Words;

/**
 * Where Moothall hides, deletes and answers comments and reads back whether it did. Asking twice
 * for the same changes nothing the second time; what was answered is on the disk.
 */
@Controller("/callback")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
final class CallbackController {

  private static final String CHANGE =
      "{\"id\":\"...\",\"status\":\"hidden\"|\"visible\"|\"deleted\",\"actionId\":\"...\"}";
  private static final String REPLY = "{\"id\":\"...\",\"text\":\"...\",\"actionId\":\"...\"}";
  private static final String PUBLISHED = "published";

  private final Town town;
  private final SignedCallback signed;

  CallbackController(Town town, WebsiteSecret secret) {
    this.town = town;
    this.signed = new SignedCallback(secret);
  }

  @Get("/comments/{id}")
  HttpResponse<?> read(String id, HttpRequest<?> request) {
    return signed.look(
        request, () -> CallbackAnswers.ofComment(id, town.find(id).map(it -> it.status().word())));
  }

  @Patch("/comments/{id}")
  HttpResponse<?> change(String id, HttpRequest<?> request, @Body byte @Nullable [] body) {
    return signed.change(request, body, CHANGE, json -> change(id, json));
  }

  @Get("/comments/{id}/replies/{actionId}")
  HttpResponse<?> readReply(String id, String actionId, HttpRequest<?> request) {
    return signed.look(
        request,
        () ->
            CallbackAnswers.ofReply(
                id, town.find(id).filter(it -> it.isAnsweredBy(actionId)).map(_ -> PUBLISHED)));
  }

  @Put("/comments/{id}/replies/{actionId}")
  HttpResponse<?> reply(
      String id, String actionId, HttpRequest<?> request, @Body byte @Nullable [] body) {
    return signed.change(request, body, REPLY, json -> reply(id, actionId, json));
  }

  /** Every change of visibility, oldest first, one JSON object a line. */
  @Get("/journal")
  @Produces("application/x-ndjson")
  String journal() {
    return town.moderations().stream()
        .map(event -> Journal.line(event) + "\n")
        .collect(Collectors.joining());
  }

  private HttpResponse<?> change(String id, JsonNode body) {
    Optional<Status> wanted = Status.named(body.path("status").asText());
    String actionId = body.path("actionId").asText();
    if (wanted.isEmpty()) {
      return CallbackAnswers.malformed("The status must be hidden, visible or deleted.", CHANGE);
    }
    if (actionId.isBlank()) {
      return CallbackAnswers.malformed(
          "The actionId is missing; it names the action for the journal.", CHANGE);
    }
    if (!id.equals(body.path("id").asText())) {
      return CallbackAnswers.malformed("The id in the body is not the id in the path.", CHANGE);
    }
    return CallbackAnswers.ofComment(
        id, town.moderate(id, wanted.get(), actionId).map(Status::word));
  }

  private HttpResponse<?> reply(String id, String actionId, JsonNode body) {
    String text = body.path("text").asText().strip();
    if (text.isEmpty()) {
      return CallbackAnswers.malformed("The text of the reply is missing.", REPLY);
    }
    if (!id.equals(body.path("id").asText()) || !actionId.equals(body.path("actionId").asText())) {
      return CallbackAnswers.malformed(
          "The id or the actionId in the body is not the one in the path.", REPLY);
    }
    Optional<TownComment> answered = town.answer(id, new Words(text), actionId);
    return CallbackAnswers.ofComment(id, answered.map(_ -> PUBLISHED));
  }
}
