package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.StrikeDesk;
import moothall.escalation.conduct.AuthorKey;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.BlockTerms;
import moothall.escalation.conduct.Ladder;
import moothall.escalation.conduct.Notice;
import moothall.escalation.conduct.Proposal;
import moothall.escalation.conduct.Step;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.reading.ConductReader;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/** Strikes and blocks: what is on record about an author, and what people decide. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StrikeController {

  private final ConductReader reader;
  private final StrikeDesk desk;

  StrikeController(ConductReader reader, StrikeDesk desk) {
    this.reader = reader;
    this.desk = desk;
  }

  /** What there is about the author of a case; {@code obstacle} says why there can be no strike. */
  record ConductView(
      String caseId,
      @Nullable String author,
      @Nullable String obstacle,
      @Nullable SuggestionView suggested,
      List<StrikeView> strikes) {}

  /** What the ladder suggests; nothing follows from it until people decide. */
  record SuggestionView(String step, String category, int days, String why) {
    static SuggestionView of(Ladder.Suggestion it) {
      return new SuggestionView(it.step().name(), it.category(), it.days(), it.why());
    }
  }

  @Get("/cases/{caseId}/conduct")
  @Does("Shows what there is about the author of a case, and what the ladder suggests")
  @Gives(ConductView.class)
  HttpResponse<?> ofCase(String caseId, Viewer viewer) {
    return CaseId.parse(caseId)
        .flatMap(id -> reader.ofCase(viewer, id))
        .<HttpResponse<?>>map(it ->
            HttpResponse.ok(
                new ConductView(
                    it.it().id().toString(),
                    it.author().map(AuthorKey::hex).orElse(null),
                    it.obstacle().map(one -> one.why()).orElse(null),
                    it.suggested().map(SuggestionView::of).orElse(null),
                    it.strikes().stream().map(StrikeView::of).toList())))
        .orElseGet(Answers::noSuchCase);
  }

  /** A draft, for a person to send: as a reply, or another way. */
  record NoticeView(@Nullable String english, @Nullable String welsh, @Nullable String withheld) {
    static NoticeView of(Notice.Draft draft) {
      return switch (draft) {
        case Notice.Draft.Ready(var notice) ->
            new NoticeView(said(notice.english()), said(notice.welsh()), null);
        case Notice.Draft.Withheld(var why) -> new NoticeView(null, null, why.why());
      };
    }

    private static @Nullable String said(String words) {
      return words.isEmpty() ? null : words;
    }
  }

  @Get("/cases/{caseId}/notice")
  @Does("Drafts the notice to the author of a case")
  @Gives(NoticeView.class)
  HttpResponse<?> notice(String caseId, Viewer viewer) {
    return CaseId.parse(caseId)
        .flatMap(id -> reader.notice(viewer, id))
        .<HttpResponse<?>>map(it -> HttpResponse.ok(NoticeView.of(it)))
        .orElseGet(Answers::noSuchCase);
  }

  /** All strikes of an author that the reader may see. */
  record AuthorView(String author, List<StrikeView> strikes) {}

  @Get("/authors/{authorKey}")
  @Does("Lists the strikes of an author")
  @Gives(AuthorView.class)
  HttpResponse<?> author(String authorKey, Viewer viewer) {
    List<ConductReader.StrikeFile> found =
        AuthorKey.parse(authorKey).map(key -> reader.ofAuthor(viewer, key)).orElse(List.of());
    return found.isEmpty()
        ? Problem.of(
                HttpStatus.NOT_FOUND,
                "no-such-author",
                "There is no strike of an author of this key (expected: 64 hexadecimal digits).")
            .toResponse()
        : HttpResponse.ok(new AuthorView(authorKey, found.stream().map(StrikeView::of).toList()));
  }

  /** What waits for people. */
  record WaitingView(List<StrikeView> strikes, List<TaskView> tasks) {}

  /** What is to be done about a block. */
  record TaskView(String strikeId, String task, String due, String platform, String authorName) {
    static TaskView of(ConductReader.TaskFile it) {
      return new TaskView(
          it.open().strikeId().toString(),
          it.open().task().name(),
          it.open().due().toString(),
          it.block().strike().about().platform(),
          it.block().author().name());
    }
  }

  @Get("/strikes/waiting")
  @Does("Lists strikes and tasks that wait for people")
  @Gives(WaitingView.class)
  HttpResponse<?> waiting(Viewer viewer) {
    ConductReader.Waiting waiting = reader.waiting(viewer);
    return HttpResponse.ok(
        new WaitingView(
            waiting.strikes().stream().map(StrikeView::of).toList(),
            waiting.tasks().stream().map(TaskView::of).toList()));
  }

  /**
   * A step that is proposed.
   *
   * @param suggested true to take up what the ladder suggests, and so to confirm it at once
   */
  record StrikeRequest(
      @Nullable String step,
      @Nullable String reason,
      @Nullable Boolean suggested,
      @Nullable BlockRequest block) {}

  /** The terms of a block; nothing is assumed, also not that somebody is no councillor. */
  record BlockRequest(
      @Nullable Integer days,
      @Nullable Integer reviewDays,
      @Nullable String proportionality,
      @Nullable String alternatives,
      @Nullable Boolean member,
      @Nullable Boolean preElection,
      @Nullable String clearance) {

    Optional<BlockTerms> terms() {
      return days == null
              || reviewDays == null
              || proportionality == null
              || alternatives == null
              || member == null
              || preElection == null
          ? Optional.empty()
          : Optional.of(
              new BlockTerms(
                  days,
                  reviewDays,
                  proportionality.strip(),
                  alternatives.strip(),
                  new BlockTerms.Election(
                      member, preElection, clearance == null ? "" : clearance.strip())));
    }
  }

  @Post("/cases/{caseId}/strikes")
  @Does("Proposes a strike")
  @Gives(StrikeView.class)
  HttpResponse<?> propose(String caseId, @Body @Nullable StrikeRequest body, Viewer viewer) {
    Optional<Step> step = Optional.ofNullable(body).map(StrikeRequest::step).flatMap(Step::parse);
    if (body == null || step.isEmpty()) {
      return Answers.badRequest(
          "step",
          "step is missing or unknown (expected: one of " + Arrays.toString(Step.values()) + ").");
    }
    String words = body.reason();
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    Optional<BlockTerms> terms = Optional.ofNullable(body.block()).flatMap(BlockRequest::terms);
    if (body.block() != null && terms.isEmpty()) {
      return Answers.badRequest(
          "block",
          "block lacks something (expected: days, reviewDays, proportionality, alternatives, member"
              + " and preElection).");
    }
    Proposal proposal = new Proposal(step.get(), terms);
    Reason reason = new Reason(words);
    return CaseId.parse(caseId)
        .<HttpResponse<?>>map(id ->
            answer(
                Boolean.TRUE.equals(body.suggested())
                    ? desk.takeUp(id, viewer, proposal, reason)
                    : desk.propose(id, viewer, proposal, reason),
                viewer,
                Answers.noSuchCase()))
        .orElseGet(Answers::noSuchCase);
  }

  /** Why a person decided so. */
  record ReasonRequest(@Nullable String reason) {}

  @Post("/strikes/{strikeId}/confirm")
  @Does("Confirms a strike that somebody else proposed")
  @Gives(StrikeView.class)
  HttpResponse<?> confirm(String strikeId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return decide(strikeId, body, viewer, (id, reason) -> desk.confirm(id, viewer, reason));
  }

  @Post("/strikes/{strikeId}/second")
  @Does("Seconds a strike that needs two")
  @Gives(StrikeView.class)
  HttpResponse<?> second(String strikeId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return decide(strikeId, body, viewer, (id, reason) -> desk.second(id, viewer, reason));
  }

  @Post("/strikes/{strikeId}/decline")
  @Does("Declines a strike")
  @Gives(StrikeView.class)
  HttpResponse<?> decline(String strikeId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return decide(strikeId, body, viewer, (id, reason) -> desk.decline(id, viewer, reason));
  }

  @Post("/strikes/{strikeId}/lift")
  @Does("Ends a strike")
  @Gives(StrikeView.class)
  HttpResponse<?> lift(String strikeId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return decide(strikeId, body, viewer, (id, reason) -> desk.lift(id, viewer, reason));
  }

  /** What somebody has done on the platform, and a note about it. */
  record DoneRequest(@Nullable String task, @Nullable String reason) {}

  @Post("/strikes/{strikeId}/done")
  @Does("Says that a block was carried out, or ended, on the platform")
  @Gives(StrikeView.class)
  HttpResponse<?> done(String strikeId, @Body @Nullable DoneRequest body, Viewer viewer) {
    Optional<Block.Task> task =
        Arrays.stream(Block.Task.values())
            .filter(it -> body != null && it.name().equals(body.task()))
            .findFirst();
    if (body == null || task.isEmpty()) {
      return Answers.badRequest(
          "task",
          "task is missing or unknown (expected: one of "
              + Arrays.toString(Block.Task.values())
              + ").");
    }
    return decide(
        strikeId,
        new ReasonRequest(body.reason()),
        viewer,
        (id, note) -> desk.done(id, task.get(), viewer, note));
  }

  private HttpResponse<?> decide(
      String strikeId,
      @Nullable ReasonRequest body,
      Viewer viewer,
      BiFunction<UUID, Reason, DeskAnswer> how) {
    String words = body == null ? null : body.reason();
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    return Answers.uuid(strikeId)
        .<HttpResponse<?>>map(
            id -> answer(how.apply(id, new Reason(words)), viewer, Answers.noSuchStrike()))
        .orElseGet(Answers::noSuchStrike);
  }

  private HttpResponse<?> answer(DeskAnswer answer, Viewer viewer, HttpResponse<?> missing) {
    return switch (answer) {
      case DeskAnswer.Accepted(_, var id) ->
          id.flatMap(it -> reader.strike(viewer, it))
              .<HttpResponse<?>>map(it -> HttpResponse.ok(StrikeView.of(it)))
              .orElse(missing);
      case DeskAnswer.NotFound() -> missing;
      case DeskAnswer.Refused _ -> Answers.of(answer);
    };
  }
}
