package moothall.ingest.facebook;

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
import moothall.ingest.webhook.WebhookAnswers;
import org.jspecify.annotations.Nullable;

/**
 * Meta delivers here. What is not signed by the council's app leaves no record; everything that is
 * gets a 200 once Kafka has each of its parts, as a comment or as a dead letter: Meta would send
 * what we refuse for 36 hours, and it would not become any more readable.
 */
@Controller("/channels/facebook")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FacebookController {

  private static final String CHALLENGE = "[0-9A-Za-z_-]{1,128}";

  private final AppSecrets app;
  private final FacebookIntake intake;
  private final WebhookAnswers answers;

  FacebookController(AppSecrets app, FacebookIntake intake, WebhookAnswers answers) {
    this.app = app;
    this.intake = intake;
    this.answers = answers;
  }

  /** The handshake with which Meta finds out whether the address is ours. */
  @Get(produces = MediaType.TEXT_PLAIN)
  HttpResponse<?> handshake(
      @Nullable @QueryValue("hub.mode") String mode,
      @Nullable @QueryValue("hub.verify_token") String token,
      @Nullable @QueryValue("hub.challenge") String challenge) {
    if (!app.isVerifyToken(token)) {
      return answers.turnAway(
          HttpStatus.FORBIDDEN,
          "bad-verify-token",
          "The verify token is missing or wrong (expected: the one that was entered at Meta).");
    }
    if (!"subscribe".equals(mode) || challenge == null || !challenge.matches(CHALLENGE)) {
      return answers.turnAway(
          HttpStatus.BAD_REQUEST,
          "bad-handshake",
          "This is no handshake (expected: hub.mode=subscribe and a hub.challenge).");
    }
    return HttpResponse.ok(challenge).contentType(MediaType.TEXT_PLAIN_TYPE);
  }

  @Post(consumes = MediaType.ALL)
  HttpResponse<?> delivery(
      @Body byte @Nullable [] body, @Nullable @Header(AppSecrets.HEADER) String signature) {
    byte[] raw = body == null ? new byte[0] : body;
    if (!app.haveSigned(raw, signature)) {
      return answers.notSigned(
          AppSecrets.HEADER, "sha256=<hex HMAC-SHA256 of the raw body with the app's secret>");
    }
    return answers.to(intake.take(raw));
  }
}
