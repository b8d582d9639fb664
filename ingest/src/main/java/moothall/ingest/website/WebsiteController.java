package moothall.ingest.website;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.events.PageRegistered;
import moothall.ingest.comment.Acceptance;
import moothall.ingest.comment.Refusal;
import moothall.ingest.pages.PageRegister;
import moothall.ingest.publishing.CommentPublisher;
import moothall.ingest.publishing.Intake;
import moothall.service.Problem;
import moothall.service.Secrets;
import moothall.service.WebhookSignature;
import org.jspecify.annotations.Nullable;

/**
 * The council's own website delivers here. A request is answered 202 only after Kafka has the
 * comment for good; a delivery that is authentic but unreadable is set aside for a person and
 * refused; one whose sender is not known leaves no record.
 */
@Controller("/channels/website/{pageId}/comments")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebsiteController {

  private static final String CHANNEL = "website";

  /** A resident's comment has a few thousand characters at most. */
  private static final int MOST_BYTES = 262_144;

  private final PageRegister pages;
  private final Secrets secrets;
  private final PageBudget budget;
  private final Intake intake;
  private final Clock clock;

  WebsiteController(
      PageRegister pages, Secrets secrets, PageBudget budget, Intake intake, Clock clock) {
    this.pages = pages;
    this.secrets = secrets;
    this.budget = budget;
    this.intake = intake;
    this.clock = clock;
  }

  @Post(consumes = MediaType.ALL)
  HttpResponse<?> created(
      String pageId,
      @Body byte @Nullable [] raw,
      @Nullable @Header(WebhookSignature.HEADER) String signature) {
    return deliver(new Arrival(CommentKind.CREATED, pageId, null, raw, signature));
  }

  @Put(uri = "/{+id}", consumes = MediaType.ALL)
  HttpResponse<?> edited(
      String pageId,
      String id,
      @Body byte @Nullable [] raw,
      @Nullable @Header(WebhookSignature.HEADER) String signature) {
    return deliver(new Arrival(CommentKind.EDITED, pageId, id, raw, signature));
  }

  @Delete(uri = "/{+id}", consumes = MediaType.ALL)
  HttpResponse<?> removed(
      String pageId,
      String id,
      @Body byte @Nullable [] raw,
      @Nullable @Header(WebhookSignature.HEADER) String signature) {
    return deliver(new Arrival(CommentKind.REMOVED, pageId, id, raw, signature));
  }

  private HttpResponse<?> deliver(Arrival arrival) {
    if (arrival.bytes().length > MOST_BYTES) {
      return turnAway(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE,
          "request-entity-too-large",
          "The body has more than " + MOST_BYTES + " bytes (expected: one comment).");
    }
    Optional<PageRegistered> registered =
        pages.find(arrival.pageId()).filter(page -> CHANNEL.equals(page.getPlatform()));
    if (registered.isEmpty()) {
      return turnAway(
          HttpStatus.NOT_FOUND,
          "page-not-registered",
          "No website page of this id is in the register of approved pages. Ask the page owner to register it.");
    }
    PageRegistered page = registered.get();
    if (!isSigned(page, arrival)) {
      return turnAway(
          HttpStatus.UNAUTHORIZED,
          "bad-signature",
          "The signature is missing or wrong (expected: "
              + WebhookSignature.HEADER
              + ": sha256=<hex HMAC-SHA256 of the raw body with the page's secret>).");
    }
    Optional<java.time.Duration> wait = budget.overBudget(page.getPageId());
    if (wait.isPresent()) {
      long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
      intake.turnAway(new Refusal("too-many-deliveries", ""));
      return Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "too-many-deliveries",
              "This page sends faster than agreed. Deliver again in "
                  + seconds
                  + " s; nothing was kept.")
          .toResponse()
          .header("Retry-After", Long.toString(seconds));
    }
    if (!PageRegister.isApproved(page)) {
      return setAside(
          HttpStatus.FORBIDDEN,
          arrival,
          new Refusal(
              "page-not-approved",
              "The page is "
                  + page.getStatus()
                  + " (expected: APPROVED); the delivery was set aside, not judged."));
    }
    return read(arrival, page);
  }

  private boolean isSigned(PageRegistered page, Arrival arrival) {
    String secretName = page.getSecretName();
    return secretName != null
        && secrets
            .find(secretName)
            .filter(
                secret -> WebhookSignature.matches(arrival.signature(), arrival.bytes(), secret))
            .isPresent();
  }

  private HttpResponse<?> read(Arrival arrival, PageRegistered page) {
    return switch (WebsiteDelivery.read(arrival.kind(), arrival.bytes())) {
      case WebsiteDelivery.Unreadable(var refusal) ->
          setAside(HttpStatus.BAD_REQUEST, arrival, refusal);
      case WebsiteDelivery.Read(var delivered)
          when arrival.pathId() != null && !delivered.nativeId().equals(arrival.pathId()) ->
          setAside(
              HttpStatus.BAD_REQUEST,
              arrival,
              new Refusal(
                  "id-mismatch",
                  "'id' in the body is not the id in the path (expected: the same id in both)."));
      case WebsiteDelivery.Read(var delivered) ->
          publish(
              new Acceptance(page, "WEBHOOK")
                  .accept(delivered, arrival.bytes(), UUID.randomUUID(), clock.instant()));
    };
  }

  private HttpResponse<?> publish(CommentReceived comment) {
    return switch (intake.accept(List.of(comment))) {
      case CommentPublisher.Acknowledged() ->
          HttpResponse.accepted()
              .body(
                  new Accepted(comment.getCommentId(), comment.getEventId(), comment.getVersion()));
      case CommentPublisher.NotAcknowledged(var why) -> notAcknowledged();
    };
  }

  private HttpResponse<?> setAside(HttpStatus status, Arrival arrival, Refusal refusal) {
    return switch (intake.setAside(CHANNEL, arrival.pageId(), arrival.bytes(), refusal)) {
      case CommentPublisher.Acknowledged() ->
          Problem.of(status, refusal.code(), refusal.sentence()).toResponse();
      case CommentPublisher.NotAcknowledged(var why) -> notAcknowledged();
    };
  }

  private HttpResponse<?> turnAway(HttpStatus status, String code, String sentence) {
    intake.turnAway(new Refusal(code, sentence));
    return Problem.of(status, code, sentence).toResponse();
  }

  private static HttpResponse<?> notAcknowledged() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "not-acknowledged",
            "The comment could not be stored safely just now. Deliver it again; a repeat does no harm.")
        .toResponse()
        .header("Retry-After", "5");
  }

  /** One request, before anything about it is believed. */
  private record Arrival(
      CommentKind kind,
      String pageId,
      @Nullable String pathId,
      byte @Nullable [] raw,
      @Nullable String signature) {

    byte[] bytes() {
      return raw == null ? new byte[0] : raw;
    }
  }

  /**
   * The answer to an accepted delivery.
   *
   * @param commentId the comment's id in Moothall
   * @param eventId id of this acceptance
   * @param version fingerprint of the words; the same for a redelivery
   */
  record Accepted(String commentId, String eventId, String version) {}
}
