package moothall.ingest.webhook;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import moothall.ingest.comment.Refusal;
import moothall.ingest.publishing.CommentPublisher;
import moothall.ingest.publishing.CommentPublisher.Publication;
import moothall.ingest.publishing.Intake;
import moothall.service.Problem;

/**
 * What the sender of a delivery is told. A platform sends what it gets no 200 for again, for hours
 * or days, and nothing becomes more readable by it; so only two things are refused: what is not
 * signed, and what Kafka has not acknowledged.
 */
@Singleton
public final class WebhookAnswers {

  private final Intake counts;

  WebhookAnswers(Intake counts) {
    this.counts = counts;
  }

  public HttpResponse<?> to(Publication publication) {
    return switch (publication) {
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

  /**
   * Counts and refuses what is not signed.
   *
   * @param header name of the header that was looked at
   * @param form how its value is made
   */
  public HttpResponse<?> notSigned(String header, String form) {
    return turnAway(
        HttpStatus.UNAUTHORIZED,
        "bad-signature",
        "The signature is missing or wrong (expected: " + header + ": " + form + ").");
  }

  /** Counts and refuses; leaves no other trace. */
  public HttpResponse<?> turnAway(HttpStatus status, String code, String sentence) {
    counts.turnAway(new Refusal(code, sentence));
    return Problem.of(status, code, sentence).toResponse();
  }
}
