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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.actions.PageNames;
import moothall.escalation.actions.PagesToStop;
import moothall.escalation.brakes.Brake;
import moothall.escalation.domain.Reason;
import moothall.escalation.stopping.BrakeAnswer;
import moothall.escalation.stopping.BrakeDesk;

/** The page at which people stop the machine's hides, see what has, and let them go on. */
@Controller("/brakes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class BrakePages {

  private static final String ALL = "*";

  private final BrakeDesk desk;
  private final PagesToStop stoppable;
  private final Pages pages;

  BrakePages(BrakeDesk desk, PagesToStop stoppable, Pages pages) {
    this.desk = desk;
    this.stoppable = stoppable;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> standing(Viewer viewer) {
    return show(HttpStatus.OK, "", viewer);
  }

  @Post
  HttpResponse<?> stop(@Body Map<String, String> form, Viewer viewer) {
    String page = form.getOrDefault("page", "").strip();
    Optional<Duration> length = minutes(form.getOrDefault("minutes", ""));
    String words = form.getOrDefault("reason", "");
    Optional<String> objection =
        (page.equals(ALL) ? Optional.<String>empty() : stoppable.objection(page))
            .or(() -> Reason.objection(words))
            .or(() ->
                length.isPresent()
                    ? Optional.empty()
                    : Optional.of(t("Say for how many minutes (expected: a whole number).")));
    if (objection.isPresent()) {
      return show(HttpStatus.BAD_REQUEST, objection.get(), viewer);
    }
    return answer(
        desk.stop(
            page.equals(ALL) ? Brake.ALL_PAGES : page,
            length.orElseThrow(),
            viewer,
            new Reason(words)),
        viewer);
  }

  @Post("/{brakeId}/end")
  HttpResponse<?> end(String brakeId, @Body Map<String, String> form, Viewer viewer) {
    String words = form.getOrDefault("reason", "");
    Optional<String> objection = Reason.objection(words);
    if (objection.isPresent()) {
      return show(HttpStatus.BAD_REQUEST, objection.get(), viewer);
    }
    return answer(
        id(brakeId)
            .map(id -> desk.end(id, viewer, new Reason(words)))
            .orElseGet(BrakeAnswer.NotFound::new),
        viewer);
  }

  private HttpResponse<?> answer(BrakeAnswer answer, Viewer viewer) {
    return switch (answer) {
      case BrakeAnswer.Done _ -> HttpResponse.seeOther(URI.create("/brakes"));
      case BrakeAnswer.NotFound() ->
          show(
              HttpStatus.NOT_FOUND,
              t("There is no such brake: choose one of those below."),
              viewer);
      case BrakeAnswer.Refused(var code, var why) ->
          show(code.equals("length") ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT, why, viewer);
    };
  }

  private HttpResponse<String> show(HttpStatus status, String problem, Viewer viewer) {
    BrakeDesk.Standing standing = desk.standing();
    List<PageNames.Named> names = stoppable.approved();
    return pages.show(
        status,
        "brakes.jte",
        Map.of(
            "open", standing.open().stream().map(it -> BrakeRow.of(it, names)).toList(),
            "past",
                standing.newest().stream()
                    .filter(it -> !standing.open().contains(it))
                    .map(it -> BrakeRow.of(it, names))
                    .toList(),
            "names", names,
            "limits", desk.limits(),
            "mayStop", viewer.may(Permission.STOP_HIDES),
            "problem", problem,
            "user", viewer.name()));
  }

  private static Optional<Duration> minutes(String text) {
    try {
      return Optional.of(Duration.ofMinutes(Integer.parseInt(text.strip())));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
