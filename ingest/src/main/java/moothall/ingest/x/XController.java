package moothall.ingest.x;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.ingest.webhook.WebhookAnswers;
import moothall.ingest.webhook.WebhookIntake;
import org.jspecify.annotations.Nullable;

/**
 * X delivers here, one event a request. What is not signed with the council's consumer secret
 * leaves no record; everything that is gets a 200 once Kafka has it, as a comment or as a dead
 * letter.
 */
@Controller("/channels/x")
@ExecuteOn(TaskExecutors.BLOCKING)
final class XController {

  private static final String CHANNEL = "x";

  private final ConsumerSecret secret;
  private final WebhookIntake intake;
  private final WebhookAnswers answers;

  XController(ConsumerSecret secret, WebhookIntake intake, WebhookAnswers answers) {
    this.secret = secret;
    this.intake = intake;
    this.answers = answers;
  }

  /** The challenge with which X finds out, every hour, whether we know the secret. */
  @Get
  HttpResponse<?> challenge(@Nullable @QueryValue("crc_token") String token) {
    if (token == null || !ConsumerSecret.isChallenge(token)) {
      return answers.turnAway(
          HttpStatus.BAD_REQUEST,
          "bad-handshake",
          "This is no challenge (expected: crc_token, 1 to 256 letters, digits or +/=_.~-).");
    }
    Optional<String> answer = secret.answerTo(token);
    return answer.isPresent()
        ? HttpResponse.ok(Map.of("response_token", answer.get()))
        : answers.turnAway(
            HttpStatus.SERVICE_UNAVAILABLE,
            "no-consumer-secret",
            "The consumer secret of the app at X has not been set.");
  }

  @Post(consumes = MediaType.ALL)
  HttpResponse<?> delivery(
      @Body byte @Nullable [] body, @Nullable @Header(ConsumerSecret.HEADER) String signature) {
    byte[] raw = body == null ? new byte[0] : body;
    if (!secret.hasSigned(raw, signature)) {
      return answers.notSigned(
          ConsumerSecret.HEADER,
          "sha256=<base64 HMAC-SHA256 of the raw body with the consumer secret>");
    }
    return answers.to(intake.take(CHANNEL, List.of(XDelivery.read(raw))));
  }
}
