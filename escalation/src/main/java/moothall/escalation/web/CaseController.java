package moothall.escalation.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.HoldDesk;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.DeletionGround;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.domain.ReportGround;
import moothall.escalation.guidance.Cards;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.reading.LookingAfter;
import moothall.escalation.store.CasePlace;
import moothall.escalation.work.Question;
import org.jspecify.annotations.Nullable;

/** Cases: the list, one of them, and what a person decides about it. */
@Controller("/api/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CaseController {

  private static final int MOST = 200;

  private final CaseReader reader;
  private final Desk desk;
  private final HoldDesk holds;
  private final Cards cards;
  private final LookingAfter lookingAfter;

  CaseController(
      CaseReader reader, Desk desk, HoldDesk holds, Cards cards, LookingAfter lookingAfter) {
    this.cards = cards;
    this.lookingAfter = lookingAfter;
    this.reader = reader;
    this.desk = desk;
    this.holds = holds;
  }

  /** A page of the list; {@code next} is null on the last. */
  record CaseListView(List<CaseView> cases, @Nullable String next) {}

  /** Why somebody does it. */
  record ReasonRequest(@Nullable String reason) {}

  /** Why a person decided so, and on which clause they rest it, if on one. */
  record DecisionRequest(@Nullable String reason, @Nullable String clause) {}

  /** Filters are those of {@link Question}. */
  @Get
  @Does("Lists cases, the most urgent first, by the filters of the console's list")
  @Gives(CaseListView.class)
  HttpResponse<?> list(
      HttpRequest<?> request,
      @QueryValue @Nullable String after,
      @QueryValue(defaultValue = "50") int limit,
      Viewer viewer) {
    Optional<CasePlace> place = Optional.ofNullable(after).flatMap(CasePlace::parse);
    if (after != null && place.isEmpty()) {
      return Answers.badRequest("cursor", "after is not a cursor that this list gave out.");
    }
    if (limit < 1 || limit > MOST) {
      return Answers.badRequest("limit", "limit is " + limit + " (expected: 1 to " + MOST + ").");
    }
    Question question = question(request);
    Optional<String> objection = question.objection();
    if (objection.isPresent()) {
      return Answers.badRequest("filter", objection.get());
    }
    CaseReader.Page page = reader.page(viewer, question.selection(), place, limit);
    return HttpResponse.ok(
        new CaseListView(
            page.files().stream().map(file -> CaseView.of(file, viewer)).toList(),
            page.next().map(CasePlace::cursor).orElse(null)));
  }

  private static Question question(HttpRequest<?> request) {
    Map<String, String> asked = new HashMap<>();
    for (String name : Question.NAMES) {
      asked.put(name, request.getParameters().getFirst(name).orElse(""));
    }
    return new Question(asked);
  }

  @Get("/{caseId}")
  @Does("Shows a case with all that happened")
  @Gives(CaseDetailView.class)
  HttpResponse<?> one(String caseId, Viewer viewer) {
    return CaseId.parse(caseId)
        .flatMap(id -> reader.find(viewer, id))
        .<HttpResponse<?>>map(file ->
            HttpResponse.ok(
                CaseDetailView.of(
                    file,
                    viewer,
                    cards.of(file.it().categories()),
                    lookingAfter.nobodyUntil(file.it()))))
        .orElseGet(Answers::noSuchCase);
  }

  @Post("/{caseId}/hide")
  @Does("Hides a comment, with a reason")
  @Gives(value = DecidedView.class, status = 202)
  HttpResponse<?> hide(String caseId, @Body @Nullable DecisionRequest body, Viewer viewer) {
    return decide(caseId, body, (id, reason) -> desk.hide(id, viewer, reason));
  }

  @Post("/{caseId}/unhide")
  @Does("Shows a comment again, with a reason")
  @Gives(value = DecidedView.class, status = 202)
  HttpResponse<?> unhide(String caseId, @Body @Nullable DecisionRequest body, Viewer viewer) {
    return decide(caseId, body, (id, reason) -> desk.unhide(id, viewer, reason));
  }

  @Post("/{caseId}/leave")
  @Does("Decides to leave a comment as it is, with a reason")
  @Gives(value = DecidedView.class, status = 202)
  HttpResponse<?> leave(String caseId, @Body @Nullable DecisionRequest body, Viewer viewer) {
    return decide(caseId, body, (id, reason) -> desk.leaveAsIs(id, viewer, reason));
  }

  @Post("/{caseId}/hold")
  @Does("Puts a case on legal hold, with a reason")
  @Gives(value = DecidedView.class, status = 202)
  HttpResponse<?> hold(String caseId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return decide(caseId, body, (id, reason) -> holds.set(id, viewer, reason));
  }

  @Post("/{caseId}/hold/lift")
  @Does("Takes a case off its legal hold, with a reason")
  @Gives(value = DecidedView.class, status = 202)
  HttpResponse<?> liftHold(String caseId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return decide(caseId, body, (id, reason) -> holds.lift(id, viewer, reason));
  }

  /** On what ground and why a person has a comment deleted. */
  record DeletionRequest(
      @Nullable String ground, @Nullable String reason, @Nullable String clause) {}

  @Post("/{caseId}/delete")
  @Does("Has a comment deleted for good, on one of the grounds")
  @Gives(value = DecidedView.class, status = 202)
  HttpResponse<?> delete(String caseId, @Body @Nullable DeletionRequest body, Viewer viewer) {
    Optional<DeletionGround> ground =
        Optional.ofNullable(body).map(DeletionRequest::ground).flatMap(DeletionGround::parse);
    if (body == null || ground.isEmpty()) {
      return Answers.badRequest(
          "ground",
          "ground is missing or unknown (expected: one of "
              + Arrays.toString(DeletionGround.values())
              + ").");
    }
    return decide(
        caseId,
        new DecisionRequest(body.reason(), body.clause()),
        (id, reason) -> desk.delete(id, viewer, ground.get(), reason));
  }

  /** What the council answers. */
  record ReplyRequest(@Nullable String text) {}

  @Post("/{caseId}/reply")
  @Does("Answers a comment in the council's name")
  @Gives(value = DecidedView.class, status = 202)
  HttpResponse<?> reply(String caseId, @Body @Nullable ReplyRequest body, Viewer viewer) {
    String words = body == null ? null : body.text();
    Optional<String> objection = ReplyText.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badRequest("text", objection.orElse(""));
    }
    return CaseId.parse(caseId)
        .<HttpResponse<?>>map(id -> Answers.of(desk.reply(id, viewer, new ReplyText(words))))
        .orElseGet(Answers::noSuchCase);
  }

  /** What the comment is reported for, and what the platform's moderators are told. */
  record ReportRequest(@Nullable String ground, @Nullable String reason) {}

  @Post("/{caseId}/report")
  @Does("Reports a comment to its platform, or makes it a person's task there")
  @Gives(value = DecidedView.class, status = 202)
  HttpResponse<?> report(String caseId, @Body @Nullable ReportRequest body, Viewer viewer) {
    Optional<ReportGround> ground =
        Optional.ofNullable(body).map(ReportRequest::ground).flatMap(ReportGround::parse);
    if (body == null || ground.isEmpty()) {
      return Answers.badRequest(
          "ground",
          "ground is missing or unknown (expected: one of "
              + Arrays.toString(ReportGround.values())
              + ").");
    }
    return decide(
        caseId,
        new ReasonRequest(body.reason()),
        (id, words) -> desk.report(id, viewer, ground.get(), words));
  }

  @Post("/{caseId}/reported")
  @Does("Says that a person has reported a comment on the platform itself")
  @Gives(value = DecidedView.class, status = 202)
  HttpResponse<?> reported(String caseId, Viewer viewer) {
    return CaseId.parse(caseId)
        .<HttpResponse<?>>map(id -> Answers.of(desk.reportedThere(id, viewer)))
        .orElseGet(Answers::noSuchCase);
  }

  private static HttpResponse<?> decide(
      String caseId, @Nullable ReasonRequest body, BiFunction<CaseId, Reason, DeskAnswer> how) {
    return decide(caseId, body == null ? null : new DecisionRequest(body.reason(), null), how);
  }

  private static HttpResponse<?> decide(
      String caseId, @Nullable DecisionRequest body, BiFunction<CaseId, Reason, DeskAnswer> how) {
    String words = body == null ? null : body.reason();
    String clause = Optional.ofNullable(body).map(DecisionRequest::clause).orElse("");
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    Optional<String> unusable = Reason.objectionToClause(clause);
    return unusable.isPresent()
        ? Answers.badRequest("clause", unusable.get())
        : CaseId.parse(caseId)
            .<HttpResponse<?>>map(id -> Answers.of(how.apply(id, new Reason(words, clause))))
            .orElseGet(Answers::noSuchCase);
  }
}
