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
import moothall.ingest.comment.Refusal;
import moothall.ingest.publishing.CommentPublisher;
import moothall.ingest.publishing.Intake;
import moothall.service.Problem;
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
  private final Intake counts;

  FacebookController(AppSecrets app, FacebookIntake intake, Intake counts) {
    this.app = app;
    this.intake = intake;
    this.counts = counts;
  }

  /** The handshake with which Meta finds out whether the address is ours. */
  @Get(produces = MediaType.TEXT_PLAIN)
  HttpResponse<?> handshake(
      @Nullable @QueryValue("hub.mode") String mode,
      @Nullable @QueryValue("hub.verify_token") String token,
      @Nullable @QueryValue("hub.challenge") String challenge) {
    if (!app.isVerifyToken(token)) {
      return turnAway(
          HttpStatus.FORBIDDEN,
          "bad-verify-token",
          "The verify token is missing or wrong (expected: the one that was entered at Meta).");
    }
    if (!"subscribe".equals(mode) || challenge == null || !challenge.matches(CHALLENGE)) {
      return turnAway(
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
      return turnAway(
          HttpStatus.UNAUTHORIZED,
          "bad-signature",
          "The signature is missing or wrong (expected: "
              + AppSecrets.HEADER
              + ": sha256=<hex HMAC-SHA256 of the raw body with the app's secret>).");
    }
    return switch (intake.take(raw)) {
      case CommentPublisher.Acknowledged() -> HttpResponse.ok();
      case CommentPublisher.NotAcknowledged(var why) ->
          Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "not-acknowledged",
                  "The delivery could not be stored safely just now. Send it again; a repeat does no harm.")
              .toResponse()
              .header("Retry-After", "5");
    };
  }

  private HttpResponse<?> turnAway(HttpStatus status, String code, String sentence) {
    counts.turnAway(new Refusal(code, sentence));
    return Problem.of(status, code, sentence).toResponse();
  }
}
