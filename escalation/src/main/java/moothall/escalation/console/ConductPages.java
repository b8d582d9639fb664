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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.StrikeDesk;
import moothall.escalation.conduct.AuthorKey;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.Proposal;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.reading.ConductReader;

/** What there is about an author, and what people decide about them. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ConductPages {

  private final ConductReader reader;
  private final StrikeDesk desk;
  private final CasePages cases;
  private final Pages pages;

  ConductPages(ConductReader reader, StrikeDesk desk, CasePages cases, Pages pages) {
    this.reader = reader;
    this.desk = desk;
    this.cases = cases;
    this.pages = pages;
  }

  @Get("/cases/{caseId}/conduct")
  HttpResponse<String> ofCase(String caseId, Viewer viewer) {
    return sheet(caseId, viewer, HttpStatus.OK, "");
  }

  HttpResponse<String> sheet(String caseId, Viewer viewer, HttpStatus status, String problem) {
    Optional<CaseId> id = CaseId.parse(caseId);
    return id.flatMap(it -> reader.sheet(viewer, it))
        .map(it ->
            pages.show(
                status,
                "conduct.jte",
                Map.of(
                    "sheet",
                    ConductSheet.of(it.conduct(), it.notice(), viewer),
                    "problem",
                    problem,
                    "user",
                    viewer.name())))
        .orElseGet(() -> cases.missing(viewer));
  }

  @Post("/cases/{caseId}/strikes")
  HttpResponse<?> propose(String caseId, @Body Map<String, String> form, Viewer viewer) {
    StrikeForm fields = new StrikeForm(form);
    Optional<String> objection = fields.objection();
    if (objection.isPresent()) {
      return sheet(caseId, viewer, HttpStatus.BAD_REQUEST, objection.get());
    }
    Proposal proposal = fields.proposal();
    Reason reason = fields.reason();
    DeskAnswer answer =
        CaseId.parse(caseId)
            .map(id ->
                fields.takesUp()
                    ? desk.takeUp(id, viewer, proposal, reason)
                    : desk.propose(id, viewer, proposal, reason))
            .orElseGet(DeskAnswer.NotFound::new);
    return switch (answer) {
      case DeskAnswer.Accepted(var it, _) ->
          HttpResponse.seeOther(URI.create("/cases/" + it.id() + "/conduct"));
      case DeskAnswer.Refused(_, var why) -> sheet(caseId, viewer, HttpStatus.CONFLICT, why);
      case DeskAnswer.NotFound() -> cases.missing(viewer);
    };
  }

  @Get("/strikes")
  HttpResponse<String> waiting(Viewer viewer) {
    return waiting(viewer, HttpStatus.OK, "");
  }

  private HttpResponse<String> waiting(Viewer viewer, HttpStatus status, String problem) {
    ConductReader.Waiting waiting = reader.waiting(viewer);
    return pages.show(
        status,
        "strikes.jte",
        Map.of(
            "rows", waiting.strikes().stream().map(StrikeRow::of).toList(),
            "tasks", waiting.tasks().stream().map(TaskRow::of).toList(),
            "blocks", BlockSheet.of(reader.inForce(viewer)),
            "problem", problem,
            "user", viewer.name()));
  }

  @Get("/authors/{authorKey}")
  HttpResponse<String> author(String authorKey, Viewer viewer) {
    List<StrikeRow> rows =
        AuthorKey.parse(authorKey)
            .map(key -> reader.ofAuthor(viewer, key))
            .orElse(List.of())
            .stream()
            .map(StrikeRow::of)
            .toList();
    return rows.isEmpty()
        ? cases.missing(viewer)
        : pages.show(HttpStatus.OK, "author.jte", Map.of("rows", rows, "user", viewer.name()));
  }

  @Post("/strikes/{strikeId}")
  HttpResponse<?> decide(String strikeId, @Body Map<String, String> form, Viewer viewer) {
    String words = form.getOrDefault("reason", "");
    Optional<String> objection = Reason.objection(words);
    if (objection.isPresent()) {
      return waiting(viewer, HttpStatus.BAD_REQUEST, objection.get());
    }
    return switch (decided(strikeId, form.getOrDefault("act", ""), new Reason(words), viewer)) {
      case DeskAnswer.Accepted _ -> HttpResponse.seeOther(URI.create("/strikes"));
      case DeskAnswer.Refused(_, var why) -> waiting(viewer, HttpStatus.CONFLICT, why);
      case DeskAnswer.NotFound() -> cases.missing(viewer);
    };
  }

  private DeskAnswer decided(String strikeId, String act, Reason reason, Viewer viewer) {
    UUID id;
    try {
      id = UUID.fromString(strikeId);
    } catch (IllegalArgumentException notOne) {
      return new DeskAnswer.NotFound();
    }
    return switch (act) {
      case "confirm" -> desk.confirm(id, viewer, reason);
      case "second" -> desk.second(id, viewer, reason);
      case "decline" -> desk.decline(id, viewer, reason);
      case "lift" -> desk.lift(id, viewer, reason);
      case "done-BLOCK" -> desk.done(id, Block.Task.BLOCK, viewer, reason);
      case "done-UNBLOCK" -> desk.done(id, Block.Task.UNBLOCK, viewer, reason);
      case "done-REVIEW" -> desk.done(id, Block.Task.REVIEW, viewer, reason);
      default ->
          new DeskAnswer.Refused(
              "act", t("Choose what is to be done (expected: one of the buttons)."));
    };
  }
}
