package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.subjects.LegalDesk;
import moothall.escalation.subjects.SubjectAnswer;

/** The page at which Legal looks at what was stopped, and releases or refuses it. */
@Controller("/legal-reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class LegalReviewPages {

  private final LegalDesk desk;
  private final Pages pages;

  LegalReviewPages(LegalDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> waiting(Viewer viewer) {
    return show(HttpStatus.OK, "", viewer);
  }

  @Post("/{requestId}")
  HttpResponse<?> decide(String requestId, @Body Map<String, String> form, Viewer viewer) {
    String act = form.getOrDefault("act", "");
    String reason = form.getOrDefault("reason", "");
    String told = form.getOrDefault("told", "");
    Optional<String> objection =
        act.equals("release") || act.equals("refuse")
            ? LegalDesk.objection(reason, told)
            : Optional.of(t("Choose what is to be done (expected: one of the buttons)."));
    if (objection.isPresent()) {
      return show(HttpStatus.BAD_REQUEST, objection.get(), viewer);
    }
    SubjectAnswer answer =
        SubjectPages.id(requestId)
            .map(id ->
                desk.decide(
                    viewer,
                    id,
                    new LegalDesk.Ruling(
                        act.equals("release"),
                        new Reason(reason),
                        told,
                        form.getOrDefault("seen", ""))))
            .orElseGet(SubjectAnswer.NotFound::new);
    return switch (answer) {
      case SubjectAnswer.Asked _, SubjectAnswer.Made _ ->
          HttpResponse.seeOther(URI.create("/legal-reviews"));
      case SubjectAnswer.NotFound() ->
          show(HttpStatus.NOT_FOUND, t("No such request waits for Legal."), viewer);
      case SubjectAnswer.Refused(_, var why) -> show(HttpStatus.CONFLICT, why, viewer);
    };
  }

  private HttpResponse<String> show(HttpStatus status, String problem, Viewer viewer) {
    return pages.show(
        status,
        "legal-reviews.jte",
        Map.of(
            "rows",
            desk.waiting(viewer).stream().map(DataRequestRow::of).toList(),
            "problem",
            problem,
            "user",
            viewer.name()));
  }
}
