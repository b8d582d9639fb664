package moothall.ingest.webhook;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import moothall.ingest.comment.Refusal;
import moothall.ingest.publishing.CommentPublisher.Acknowledged;
import moothall.ingest.publishing.CommentPublisher.NotAcknowledged;
import moothall.ingest.publishing.CommentPublisher.Publication;
import moothall.ingest.publishing.Intake;
import moothall.service.Problem;

/**
 * What a platform hears. What is not signed by the council's app leaves no record; everything that
 * is gets a 200 once Kafka has each of its parts, as a comment or as a dead letter: the platform
 * would send what we refuse for hours, and it would not become any more readable.
 */
@Singleton
public final class WebhookAnswers {

  private final Intake counts;

  WebhookAnswers(Intake counts) {
    this.counts = counts;
  }

  public HttpResponse<?> to(Publication publication) {
    return switch (publication) {
      case Acknowledged() -> HttpResponse.ok();
      case NotAcknowledged(var why) ->
          Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "not-acknowledged",
                  "The delivery could not be stored safely just now. Send it again; a repeat does no harm.")
              .toResponse()
              .header("Retry-After", "5");
    };
  }

  /** {@code expected} says in what form the signature should have been. */
  public HttpResponse<?> unsigned(String expected) {
    return turnAway(
        HttpStatus.UNAUTHORIZED,
        "bad-signature",
        "The signature is missing or wrong (expected: " + expected + ").");
  }

  /** Counted, and nothing is kept. */
  public HttpResponse<?> turnAway(HttpStatus status, String code, String sentence) {
    counts.turnAway(new Refusal(code, sentence));
    return Problem.of(status, code, sentence).toResponse();
  }
}
