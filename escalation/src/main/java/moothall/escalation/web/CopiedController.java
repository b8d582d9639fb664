package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Objects;
import moothall.escalation.access.Viewer;
import moothall.escalation.copying.CopiedComment;
import moothall.escalation.copying.CopyingAnswer;
import moothall.escalation.copying.CopyingDesk;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/** Comments that people copy in from channels without an interface. */
@Controller("/api/comments/copied")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CopiedController {

  private final CopyingDesk desk;

  CopiedController(CopyingDesk desk) {
    this.desk = desk;
  }

  /** A comment as it was copied; {@code author} and {@code post} may be missing. */
  record CopiedRequest(
      @Nullable String page,
      @Nullable String url,
      @Nullable String text,
      @Nullable String author,
      @Nullable String post) {}

  /** The id under which it is judged; the same whoever copies it how often. */
  record CopiedView(String commentId) {}

  @Post
  @Does("Takes in a comment that a person copied from a channel without an interface")
  @Gives(value = CopiedView.class, status = 202)
  HttpResponse<?> file(@Body @Nullable CopiedRequest body, Viewer viewer) {
    CopiedRequest it = body == null ? new CopiedRequest(null, null, null, null, null) : body;
    CopiedComment comment =
        new CopiedComment(
            said(it.page()), said(it.url()), said(it.text()), said(it.author()), said(it.post()));
    return switch (desk.file(comment, viewer)) {
      case CopyingAnswer.Filed(var id) -> HttpResponse.accepted().body(new CopiedView(id));
      case CopyingAnswer.Refused(var why) -> Answers.badRequest("not-filed", why);
      case CopyingAnswer.NotNow(var why) ->
          Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "not-now", why).toResponse();
    };
  }

  private static String said(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
