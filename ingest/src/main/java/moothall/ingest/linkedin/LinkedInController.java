package moothall.ingest.linkedin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import moothall.ingest.publishing.CommentPublisher.Publication;
import moothall.ingest.webhook.WebhookAnswers;
import moothall.ingest.webhook.WebhookIntake;
import org.jspecify.annotations.Nullable;

/**
 * LinkedIn delivers here, up to ten notifications a request. What is not signed with the app's
 * secret leaves no record; everything that is gets a 200 once Kafka has it.
 */
@Controller("/channels/linkedin")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinkedInController {

  private static final String CHANNEL = "linkedin";

  private final ClientSecret secret;
  private final WebhookIntake intake;
  private final WebhookAnswers answers;

  LinkedInController(ClientSecret secret, WebhookIntake intake, WebhookAnswers answers) {
    this.secret = secret;
    this.intake = intake;
    this.answers = answers;
  }

  /** What LinkedIn wants to read within three seconds, every two hours. */
  record Challenged(String challengeCode, String challengeResponse) {}

  /** The challenge with which LinkedIn finds out whether we know the secret. */
  @Get
  HttpResponse<?> challenge(@Nullable @QueryValue("challengeCode") String code) {
    if (code == null || !ClientSecret.isChallenge(code)) {
      return answers.turnAway(
          HttpStatus.BAD_REQUEST,
          "bad-handshake",
          "This is no challenge (expected: challengeCode, a UUID).");
    }
    Optional<String> answer = secret.answerTo(code);
    return answer.isPresent() ? HttpResponse.ok(new Challenged(code, answer.get())) : noSecret();
  }

  private HttpResponse<?> noSecret() {
    return answers.turnAway(
        HttpStatus.SERVICE_UNAVAILABLE,
        "no-client-secret",
        "The client secret of the app at LinkedIn has not been set.");
  }

  @Post(consumes = MediaType.ALL)
  HttpResponse<?> delivery(
      @Body byte @Nullable [] body, @Nullable @Header(ClientSecret.HEADER) String signature) {
    if (!secret.isSet()) {
      return noSecret();
    }
    byte[] raw = body == null ? new byte[0] : body;
    return secret.hasSigned(raw, signature)
        ? answers.to(take(raw))
        : answers.notSigned(
            ClientSecret.HEADER,
            "<hex HMAC-SHA256 of 'hmacsha256=' and the raw body with the client secret>");
  }

  private Publication take(byte[] raw) {
    return switch (LinkedInDelivery.cut(raw)) {
      case LinkedInDelivery.Unreadable(var refusal) -> intake.setAside(CHANNEL, raw, refusal);
      case LinkedInDelivery.Cut(var parts) -> intake.take(CHANNEL, parts);
    };
  }
}
