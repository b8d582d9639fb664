package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.AppealDesk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.Filing;
import moothall.escalation.conduct.Outcome;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.reading.ConductReader;
import moothall.escalation.store.OverturnedFindings;
import org.jspecify.annotations.Nullable;

/** Appeals: put on record, given to somebody who took no part, decided. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AppealController {

  private final ConductReader reader;
  private final AppealDesk desk;
  private final Clock clock;

  AppealController(ConductReader reader, AppealDesk desk, Clock clock) {
    this.reader = reader;
    this.desk = desk;
    this.clock = clock;
  }

  /** Open ones first, by when they are due. */
  record AppealListView(List<AppealView> appeals) {}

  @Get("/appeals")
  @Does("Lists appeals, open ones first, by when they are due")
  @Gives(AppealListView.class)
  HttpResponse<?> list(Viewer viewer) {
    Instant now = clock.instant();
    return HttpResponse.ok(
        new AppealListView(reader.appeals(viewer).stream().map(it -> view(it, now)).toList()));
  }

  @Get("/appeals/{appealId}")
  @Does("Shows an appeal")
  @Gives(AppealView.class)
  HttpResponse<?> one(String appealId, Viewer viewer) {
    return Answers.uuid(appealId)
        .flatMap(id -> reader.appeal(viewer, id))
        .<HttpResponse<?>>map(it -> HttpResponse.ok(view(it, clock.instant())))
        .orElseGet(Answers::noSuchAppeal);
  }

  /**
   * An appeal as it reached the council.
   *
   * @param received ISO 8601; today if it is missing
   * @param comment id of the case of the comment that asks for it, where the channel is COMMENT
   */
  record AppealRequest(
      @Nullable String statement,
      @Nullable String channel,
      @Nullable Boolean inWelsh,
      @Nullable String received,
      @Nullable String comment) {}

  @Post("/cases/{caseId}/appeals")
  @Does("Puts on record that somebody asks for a review")
  @Gives(AppealView.class)
  HttpResponse<?> log(String caseId, @Body @Nullable AppealRequest body, Viewer viewer) {
    Optional<Appeal.Channel> channel =
        Arrays.stream(Appeal.Channel.values())
            .filter(it -> body != null && it.name().equals(body.channel()))
            .findFirst();
    if (body == null || channel.isEmpty()) {
      return Answers.badRequest(
          "channel",
          "channel is missing or unknown (expected: one of "
              + Arrays.toString(Appeal.Channel.values())
              + ").");
    }
    Optional<Instant> received = Optional.ofNullable(body.received()).flatMap(Answers::instant);
    if (body.received() != null && received.isEmpty()) {
      return Answers.badRequest(
          "received", "received is no time (expected: ISO 8601, as 2026-11-02T09:15:00Z).");
    }
    Optional<CaseId> comment = Optional.ofNullable(body.comment()).flatMap(CaseId::parse);
    if (body.comment() != null && comment.isEmpty()) {
      return Answers.badRequest("comment", Filing.NO_SUCH_COMMENT.why());
    }
    Filing filing =
        new Filing(
            body.statement() == null ? "" : body.statement(),
            channel.get(),
            Boolean.TRUE.equals(body.inWelsh()),
            received,
            comment);
    return CaseId.parse(caseId)
        .<HttpResponse<?>>map(id -> answer(desk.log(id, viewer, filing), Optional.empty(), viewer))
        .orElseGet(Answers::noSuchCase);
  }

  /** To whom; to oneself if it is missing. */
  record AssignRequest(@Nullable String to) {}

  @Post("/appeals/{appealId}/assign")
  @Does("Gives an appeal to somebody who took no part, oneself if nobody is named")
  @Gives(AppealView.class)
  HttpResponse<?> assign(String appealId, @Body @Nullable AssignRequest body, Viewer viewer) {
    String to =
        body == null || body.to() == null || body.to().isBlank() ? viewer.name() : body.to();
    return Answers.uuid(appealId)
        .<HttpResponse<?>>map(
            id -> answer(desk.assign(id, viewer, to.strip()), Optional.of(id), viewer))
        .orElseGet(Answers::noSuchAppeal);
  }

  /** How it ends, and why. */
  record DecisionRequest(@Nullable String outcome, @Nullable String reason) {}

  @Post("/appeals/{appealId}/decide")
  @Does("Decides an appeal, with a reason")
  @Gives(AppealView.class)
  HttpResponse<?> decide(String appealId, @Body @Nullable DecisionRequest body, Viewer viewer) {
    Optional<Outcome> outcome =
        Optional.ofNullable(body).map(DecisionRequest::outcome).flatMap(Outcome::parse);
    if (body == null || outcome.isEmpty()) {
      return Answers.badRequest(
          "outcome",
          "outcome is missing or unknown (expected: one of "
              + Arrays.toString(Outcome.values())
              + ").");
    }
    String words = body.reason();
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    return Answers.uuid(appealId)
        .<HttpResponse<?>>map(id ->
            answer(
                desk.decide(id, viewer, outcome.get(), new Reason(words)), Optional.of(id), viewer))
        .orElseGet(Answers::noSuchAppeal);
  }

  /** How often people found a rule wrong. */
  record OverturnedView(List<OverturnedFindings.Count> rules) {}

  @Get("/rules/overturned")
  @Does("Counts how often people found a rule wrong")
  @Gives(OverturnedView.class)
  HttpResponse<?> overturned(Viewer viewer) {
    return HttpResponse.ok(new OverturnedView(reader.overturned(viewer)));
  }

  private AppealView view(Appeal it, Instant now) {
    return AppealView.of(it, reader.nextStage(it), now);
  }

  private HttpResponse<?> answer(DeskAnswer answer, Optional<UUID> appeal, Viewer viewer) {
    return switch (answer) {
      case DeskAnswer.Accepted(_, var id) ->
          appeal
              .or(() -> id)
              .flatMap(it -> reader.appeal(viewer, it))
              .<HttpResponse<?>>map(it -> HttpResponse.ok(view(it, clock.instant())))
              .orElseGet(Answers::noSuchAppeal);
      case DeskAnswer.NotFound() ->
          appeal.isPresent() ? Answers.noSuchAppeal() : Answers.noSuchCase();
      case DeskAnswer.Refused _ -> Answers.of(answer);
    };
  }
}
