package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.subjects.LegalDesk;
import moothall.escalation.subjects.SubjectAnswer;
import org.jspecify.annotations.Nullable;

/** Requests that wait for Legal, with what stopped them; for nobody else. */
@Controller("/api/legal-reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LegalReviewController {

  private final LegalDesk desk;

  LegalReviewController(LegalDesk desk) {
    this.desk = desk;
  }

  /** Oldest first. */
  record ReviewListView(List<ReviewView> reviews) {}

  /** One request, and why it stopped; {@code seen} goes back with a release. */
  record ReviewView(
      String requestId,
      String reference,
      String council,
      String platform,
      String askedBy,
      String askedAt,
      List<GroundView> grounds,
      String seen) {

    static ReviewView of(LegalDesk.Task it) {
      return new ReviewView(
          it.request().id().toString(),
          it.request().reference(),
          it.request().subject().councilId(),
          it.request().subject().platform(),
          it.request().askedBy(),
          it.request().askedAt().toString(),
          it.grounds().stream()
              .map(line ->
                  new GroundView(
                      line.ground().name(),
                      line.ground().words(),
                      line.about(),
                      line.ground().withholds()))
              .toList(),
          it.seen());
    }
  }

  /** {@code withheld} says whether it stays out of the file even when released. */
  record GroundView(String ground, String words, String about, boolean withheld) {}

  /**
   * Why, for the record; what whoever asked is told, if anything; and for a release what was seen.
   */
  record DecideRequest(@Nullable String reason, @Nullable String told, @Nullable String seen) {}

  @Get
  @Does("Requests that wait for Legal, and what stopped them")
  @Gives(ReviewListView.class)
  ReviewListView waiting(Viewer viewer) {
    return new ReviewListView(desk.waiting(viewer).stream().map(ReviewView::of).toList());
  }

  @Post("/{requestId}/release")
  @Does("Releases a request that had stopped")
  @Gives(SubjectAccessController.RequestView.class)
  HttpResponse<?> release(String requestId, @Body @Nullable DecideRequest body, Viewer viewer) {
    return decide(requestId, true, body, viewer);
  }

  @Post("/{requestId}/refuse")
  @Does("Refuses a request that had stopped")
  @Gives(SubjectAccessController.RequestView.class)
  HttpResponse<?> refuse(String requestId, @Body @Nullable DecideRequest body, Viewer viewer) {
    return decide(requestId, false, body, viewer);
  }

  private HttpResponse<?> decide(
      String requestId, boolean release, @Nullable DecideRequest body, Viewer viewer) {
    String reason = body == null ? null : body.reason();
    String told = body == null ? "" : Objects.requireNonNullElse(body.told(), "");
    String seen = body == null ? "" : Objects.requireNonNullElse(body.seen(), "");
    Optional<String> objection = LegalDesk.objection(reason, told);
    if (reason == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    return SubjectAccessController.answer(
        Answers.uuid(requestId)
            .map(id ->
                desk.decide(
                    viewer, id, new LegalDesk.Ruling(release, new Reason(reason), told, seen)))
            .orElseGet(SubjectAnswer.NotFound::new));
  }
}
