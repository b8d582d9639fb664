package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import moothall.escalation.access.Viewer;
import moothall.escalation.copying.CopiedComment;
import moothall.escalation.copying.CopyingAnswer;
import moothall.escalation.copying.CopyingDesk;

/** The form for a comment that only a person can read where it stands. */
@Controller("/copy")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class CopyPages {

  private static final CopiedComment EMPTY = new CopiedComment("", "", "", "", "");

  private final CopyingDesk desk;
  private final Pages pages;

  CopyPages(CopyingDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> form(@QueryValue(defaultValue = "") String filed, Viewer viewer) {
    return show(HttpStatus.OK, EMPTY, "", VisibleText.of(filed), viewer);
  }

  @Post
  HttpResponse<?> file(@Body Map<String, String> form, Viewer viewer) {
    CopiedComment comment =
        new CopiedComment(
            form.getOrDefault("page", ""),
            form.getOrDefault("url", ""),
            // Forms send the end of a line as two characters.
            form.getOrDefault("words", "").replace("\r\n", "\n"),
            form.getOrDefault("author", ""),
            form.getOrDefault("post", ""));
    return switch (desk.file(comment, viewer)) {
      case CopyingAnswer.Filed(var id) ->
          HttpResponse.seeOther(
              URI.create("/copy?filed=" + URLEncoder.encode(id, StandardCharsets.UTF_8)));
      case CopyingAnswer.Refused(var why) -> show(HttpStatus.BAD_REQUEST, comment, why, "", viewer);
      case CopyingAnswer.NotNow(var why) ->
          show(HttpStatus.SERVICE_UNAVAILABLE, comment, why, "", viewer);
    };
  }

  private HttpResponse<String> show(
      HttpStatus status, CopiedComment comment, String problem, String filed, Viewer viewer) {
    return pages.show(
        status,
        "copy.jte",
        Map.of(
            "pages", desk.pages(),
            "comment", comment,
            "problem", problem,
            "filed", filed,
            "user", viewer.name()));
  }
}
