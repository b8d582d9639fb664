package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.FirstActDesk;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReplyText;

/** Decisions about a comment of the live view that has no case: with them it gets one. */
@Controller("/live")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class LiveDecisions {

  private final FirstActDesk desk;
  private final CasePages cases;
  private final Pages pages;

  LiveDecisions(FirstActDesk desk, CasePages cases, Pages pages) {
    this.desk = desk;
    this.cases = cases;
    this.pages = pages;
  }

  @Post("/hide")
  HttpResponse<?> hide(@Body Map<String, String> form, Viewer viewer) {
    String words = form.getOrDefault("reason", "");
    Optional<String> objection = Reason.objection(words);
    return objection.isPresent()
        ? problem(HttpStatus.BAD_REQUEST, objection.get(), viewer)
        : answer(form, viewer, comment -> desk.hide(comment, viewer, new Reason(words)));
  }

  @Post("/reply")
  HttpResponse<?> reply(@Body Map<String, String> form, Viewer viewer) {
    // Forms send the end of a line as two characters.
    String words = form.getOrDefault("text", "").replace("\r\n", "\n");
    Optional<String> objection = ReplyText.objection(words);
    return objection.isPresent()
        ? problem(HttpStatus.BAD_REQUEST, objection.get(), viewer)
        : answer(form, viewer, comment -> desk.reply(comment, viewer, new ReplyText(words)));
  }

  private HttpResponse<?> answer(
      Map<String, String> form, Viewer viewer, Function<CommentId, DeskAnswer> how) {
    DeskAnswer answer =
        Optional.of(form.getOrDefault("comment", ""))
            .filter(CommentId::isWellFormed)
            .map(CommentId::new)
            .map(how)
            .orElseGet(DeskAnswer.NotFound::new);
    return switch (answer) {
      case DeskAnswer.Accepted(var after, _) ->
          HttpResponse.seeOther(URI.create("/cases/" + after.id()));
      case DeskAnswer.Refused(_, var why) -> problem(HttpStatus.CONFLICT, why, viewer);
      case DeskAnswer.NotFound() -> cases.missing(viewer);
    };
  }

  private HttpResponse<String> problem(HttpStatus status, String why, Viewer viewer) {
    return pages.show(
        status, "problem.jte", Map.of("problem", why, "back", "/live", "user", viewer.name()));
  }
}
