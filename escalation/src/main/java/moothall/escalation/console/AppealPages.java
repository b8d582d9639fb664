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
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.AppealDesk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.Filing;
import moothall.escalation.conduct.Outcome;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.reading.ConductReader;

/** The list of appeals and one of them: put on record, taken, decided. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class AppealPages {

  private final ConductReader reader;
  private final AppealDesk desk;
  private final CasePages cases;
  private final ConductPages conduct;
  private final Pages pages;
  private final Clock clock;

  AppealPages(
      ConductReader reader,
      AppealDesk desk,
      CasePages cases,
      ConductPages conduct,
      Pages pages,
      Clock clock) {
    this.reader = reader;
    this.desk = desk;
    this.cases = cases;
    this.conduct = conduct;
    this.pages = pages;
    this.clock = clock;
  }

  @Get("/appeals")
  HttpResponse<String> list(Viewer viewer) {
    return pages.show(
        HttpStatus.OK,
        "appeals.jte",
        Map.of(
            "rows", reader.appeals(viewer).stream().map(this::row).toList(),
            "user", viewer.name()));
  }

  @Get("/appeals/{appealId}")
  HttpResponse<String> one(String appealId, Viewer viewer) {
    return sheet(appealId, viewer, HttpStatus.OK, "");
  }

  private HttpResponse<String> sheet(
      String appealId, Viewer viewer, HttpStatus status, String problem) {
    return uuid(appealId)
        .flatMap(id -> reader.appeal(viewer, id))
        .map(it ->
            pages.show(
                status,
                "appeal.jte",
                Map.of(
                    "row",
                    row(it),
                    "mayDecide",
                    viewer.may(Permission.DECIDE_APPEAL) && it.decided().isEmpty(),
                    "problem",
                    problem,
                    "user",
                    viewer.name())))
        .orElseGet(() -> cases.missing(viewer));
  }

  @Post("/cases/{caseId}/appeals")
  HttpResponse<?> log(String caseId, @Body Map<String, String> form, Viewer viewer) {
    Optional<Appeal.Channel> channel =
        Arrays.stream(Appeal.Channel.values())
            .filter(it -> it.name().equals(form.getOrDefault("channel", "")))
            .findFirst();
    if (channel.isEmpty()) {
      return conduct.sheet(caseId, viewer, HttpStatus.BAD_REQUEST, t("Choose how it reached you."));
    }
    Filing filing =
        new Filing(
            form.getOrDefault("statement", "").replace("\r\n", "\n"),
            channel.get(),
            form.getOrDefault("language", "").equals("cy"),
            Optional.empty(),
            CaseId.parse(form.getOrDefault("comment", "").strip()));
    DeskAnswer answer =
        CaseId.parse(caseId)
            .map(id -> desk.log(id, viewer, filing))
            .orElseGet(DeskAnswer.NotFound::new);
    return switch (answer) {
      case DeskAnswer.Accepted(_, var id) ->
          HttpResponse.seeOther(URI.create("/appeals" + id.map(it -> "/" + it).orElse("")));
      case DeskAnswer.Refused(_, var why) ->
          conduct.sheet(caseId, viewer, HttpStatus.CONFLICT, why);
      case DeskAnswer.NotFound() -> cases.missing(viewer);
    };
  }

  /** Gives it to somebody, or decides it. */
  @Post("/appeals/{appealId}")
  HttpResponse<?> act(String appealId, @Body Map<String, String> form, Viewer viewer) {
    Optional<Outcome> outcome = Outcome.parse(form.getOrDefault("outcome", ""));
    String words = form.getOrDefault("reason", "");
    Optional<String> objection = outcome.isPresent() ? Reason.objection(words) : Optional.empty();
    if (objection.isPresent()) {
      return sheet(appealId, viewer, HttpStatus.BAD_REQUEST, objection.get());
    }
    String to = form.getOrDefault("to", "").strip();
    DeskAnswer answer =
        uuid(appealId)
            .map(id ->
                outcome.isPresent()
                    ? desk.decide(id, viewer, outcome.get(), new Reason(words))
                    : desk.assign(id, viewer, to.isEmpty() ? viewer.name() : to))
            .orElseGet(DeskAnswer.NotFound::new);
    return switch (answer) {
      case DeskAnswer.Accepted _ -> HttpResponse.seeOther(URI.create("/appeals/" + appealId));
      case DeskAnswer.Refused(_, var why) -> sheet(appealId, viewer, HttpStatus.CONFLICT, why);
      case DeskAnswer.NotFound() -> cases.missing(viewer);
    };
  }

  private AppealRow row(Appeal it) {
    return AppealRow.of(it, reader.nextStage(it), clock.instant());
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
