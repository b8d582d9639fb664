package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpRequest;
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
import java.util.UUID;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.handover.DossierFile;
import moothall.escalation.subjects.SubjectAnswer;
import moothall.escalation.subjects.SubjectDesk;

/** The page at which people ask for what is held about an author, and take it away. */
@Controller("/subject-access")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubjectPages {

  private final SubjectDesk desk;
  private static final String HERE = "/subject-access";

  private final StepUp stepUp;
  private final Pages pages;

  SubjectPages(SubjectDesk desk, StepUp stepUp, Pages pages) {
    this.desk = desk;
    this.stepUp = stepUp;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> all(Viewer viewer) {
    return show(HttpStatus.OK, "", viewer);
  }

  @Post
  @Produces(MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> ask(@Body Map<String, String> form, Viewer viewer) {
    SubjectDesk.Wish wish =
        SubjectDesk.Wish.sent(
            form.get("council"),
            form.get("platform"),
            form.get("authorId"),
            form.get("reference"),
            form.getOrDefault("legal", "").equals("true"));
    Optional<String> objection = wish.objection();
    return objection.isPresent()
        ? show(HttpStatus.BAD_REQUEST, objection.get(), viewer)
        : answer(desk.ask(viewer, wish), viewer);
  }

  /** No page: a file. */
  @Get("/{requestId}/export")
  HttpResponse<?> take(HttpRequest<?> request, String requestId, Viewer viewer) {
    Optional<UUID> mine =
        id(requestId).filter(id -> desk.find(viewer, id) instanceof SubjectAnswer.Asked);
    if (mine.isEmpty()) {
      return answer(new SubjectAnswer.NotFound(), viewer);
    }
    return stepUp
        .beforeLink(
            request,
            viewer,
            t("take a subject's whole file away; then take it from the list"),
            HERE)
        .orElseGet(() -> answer(desk.take(viewer, mine.get()), viewer));
  }

  private HttpResponse<?> answer(SubjectAnswer answer, Viewer viewer) {
    return switch (answer) {
      case SubjectAnswer.Asked _ -> HttpResponse.seeOther(URI.create(HERE));
      case SubjectAnswer.Made it -> DossierFile.of(it.pack(), it.sha256(), it.reference());
      case SubjectAnswer.NotFound() ->
          show(HttpStatus.NOT_FOUND, t("There is no such request for you."), viewer);
      case SubjectAnswer.Refused(_, var why) -> show(HttpStatus.CONFLICT, why, viewer);
    };
  }

  private HttpResponse<String> show(HttpStatus status, String problem, Viewer viewer) {
    return pages.show(
        status,
        "subject-access.jte",
        Map.of(
            "rows",
            desk.of(viewer).stream().map(DataRequestRow::of).toList(),
            "mayTake",
            viewer.may(Permission.EXPORT_SUBJECT_ACCESS),
            "problem",
            problem,
            "user",
            viewer.name()));
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
