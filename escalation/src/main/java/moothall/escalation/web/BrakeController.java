package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.actions.PagesToStop;
import moothall.escalation.brakes.Brake;
import moothall.escalation.domain.Reason;
import moothall.escalation.stopping.BrakeAnswer;
import moothall.escalation.stopping.BrakeDesk;
import moothall.escalation.stopping.BrakesConfig;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/** What stops the machine's hides: as it stands, and a person's hand on it. */
@Controller("/api/brakes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BrakeController {

  private static final String ALL = "*";

  private final BrakeDesk desk;
  private final PagesToStop pages;

  BrakeController(BrakeDesk desk, PagesToStop pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** What holds now, what ever did, and what the machine may do by itself. */
  record StandingView(List<BrakeView> open, List<BrakeView> newest, LimitsView limits) {}

  /** Comments a day and pauses in minutes. */
  record LimitsView(int dailyPerPage, int dailyInAll, long pause, long longestPause) {
    static LimitsView of(BrakesConfig it) {
      return new LimitsView(
          it.dailyPerPage(),
          it.dailyInAll(),
          it.pause().toMinutes(),
          it.longestPause().toMinutes());
    }
  }

  /** One brake; {@code page} is {@code *} for all pages. */
  record BrakeView(
      String brakeId,
      String kind,
      String page,
      String by,
      String at,
      String reason,
      @Nullable String until,
      @Nullable String endedBy,
      @Nullable String endedAt,
      @Nullable String endReason) {

    static BrakeView of(Brake it) {
      return new BrakeView(
          it.id().toString(),
          it.kind().name(),
          it.isOnAllPages() ? ALL : it.pageId(),
          it.pull().by(),
          it.pull().at().toString(),
          it.pull().reason(),
          it.until().map(Object::toString).orElse(null),
          it.end().map(Brake.Step::by).orElse(null),
          it.end().map(end -> end.at().toString()).orElse(null),
          it.end().map(Brake.Step::reason).orElse(null));
    }
  }

  @Get
  @Does("Shows what stops the machine's hides")
  @Gives(StandingView.class)
  StandingView standing() {
    BrakeDesk.Standing standing = desk.standing();
    return new StandingView(
        standing.open().stream().map(BrakeView::of).toList(),
        standing.newest().stream().map(BrakeView::of).toList(),
        LimitsView.of(desk.limits()));
  }

  /** On which page, for how many minutes and why; the usual length if it is not said. */
  record StopRequest(@Nullable String page, @Nullable Long minutes, @Nullable String reason) {}

  @Post
  @Does("Stops the machine's hides on a page, or on all with *, for a while")
  @Gives(value = BrakeView.class, status = 201)
  HttpResponse<?> stop(@Body @Nullable StopRequest body, Viewer viewer) {
    String page = body == null || body.page() == null ? "" : body.page().strip();
    Optional<String> objection = page.equals(ALL) ? Optional.empty() : pages.objection(page);
    if (body == null || objection.isPresent()) {
      return Answers.badRequest("page", objection.orElse("Send a JSON object."));
    }
    Optional<String> unreasonable = Reason.objection(body.reason());
    if (body.reason() == null || unreasonable.isPresent()) {
      return Answers.badReason(unreasonable.orElse(""));
    }
    Duration length =
        body.minutes() == null ? desk.limits().pause() : Duration.ofMinutes(body.minutes());
    return answer(
        desk.stop(
            page.equals(ALL) ? Brake.ALL_PAGES : page, length, viewer, new Reason(body.reason())),
        HttpStatus.CREATED);
  }

  /** Why the machine may hide again. */
  record EndRequest(@Nullable String reason) {}

  @Post("/{brakeId}/end")
  @Does("Lets the machine hide again, with a reason")
  @Gives(BrakeView.class)
  HttpResponse<?> end(String brakeId, @Body @Nullable EndRequest body, Viewer viewer) {
    String words = body == null ? null : body.reason();
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    return answer(
        id(brakeId)
            .map(id -> desk.end(id, viewer, new Reason(words)))
            .orElseGet(BrakeAnswer.NotFound::new),
        HttpStatus.OK);
  }

  private static HttpResponse<?> answer(BrakeAnswer answer, HttpStatus done) {
    return switch (answer) {
      case BrakeAnswer.Done(var it) -> HttpResponse.status(done).body(BrakeView.of(it));
      case BrakeAnswer.NotFound() ->
          Problem.of(
                  HttpStatus.NOT_FOUND,
                  "no-such-brake",
                  "There is no brake of this id (expected: a brakeId that GET /api/brakes lists).")
              .toResponse();
      case BrakeAnswer.Refused(var code, var why) ->
          Problem.of(
                  code.equals("length") ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT, code, why)
              .toResponse();
    };
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
