package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.store.CasePlace;
import org.jspecify.annotations.Nullable;

/** Cases: the list, one of them, and what a person decides about it. */
@Controller("/api/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CaseController {

  private static final int MOST = 200;

  private final CaseReader reader;
  private final Desk desk;

  CaseController(CaseReader reader, Desk desk) {
    this.reader = reader;
    this.desk = desk;
  }

  /** A page of the list; {@code next} is null on the last. */
  record CaseListView(List<CaseView> cases, @Nullable String next) {}

  /** Why a person decided so. */
  record ReasonRequest(@Nullable String reason) {}

  @Get
  HttpResponse<?> list(
      @QueryValue @Nullable String after,
      @QueryValue(defaultValue = "50") int limit,
      @QueryValue(defaultValue = "worst") String order,
      Viewer viewer) {
    Optional<CasePlace> place = Optional.ofNullable(after).flatMap(CasePlace::parse);
    if (after != null && place.isEmpty()) {
      return Answers.badRequest("cursor", "after is not a cursor that this list gave out.");
    }
    if (limit < 1 || limit > MOST) {
      return Answers.badRequest("limit", "limit is " + limit + " (expected: 1 to " + MOST + ").");
    }
    Optional<CaseReader.Order> parsed = order(order);
    if (parsed.isEmpty()) {
      return Answers.badRequest("order", "order is unknown (expected: worst or newest).");
    }
    CaseReader.Page page = reader.page(viewer, parsed.get(), place, limit);
    return HttpResponse.ok(
        new CaseListView(
            page.files().stream().map(CaseView::of).toList(),
            page.next().map(CasePlace::cursor).orElse(null)));
  }

  @Get("/{caseId}")
  HttpResponse<?> one(String caseId, Viewer viewer) {
    return CaseId.parse(caseId)
        .flatMap(id -> reader.find(viewer, id))
        .<HttpResponse<?>>map(file -> HttpResponse.ok(CaseDetailView.of(file)))
        .orElseGet(Answers::noSuchCase);
  }

  @Post("/{caseId}/hide")
  HttpResponse<?> hide(String caseId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return decide(caseId, body, (id, reason) -> desk.hide(id, viewer, reason));
  }

  @Post("/{caseId}/unhide")
  HttpResponse<?> unhide(String caseId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return decide(caseId, body, (id, reason) -> desk.unhide(id, viewer, reason));
  }

  @Post("/{caseId}/leave")
  HttpResponse<?> leave(String caseId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return decide(caseId, body, (id, reason) -> desk.leaveAsIs(id, viewer, reason));
  }

  private static HttpResponse<?> decide(
      String caseId, @Nullable ReasonRequest body, BiFunction<CaseId, Reason, DeskAnswer> how) {
    String words = body == null ? null : body.reason();
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    return CaseId.parse(caseId)
        .<HttpResponse<?>>map(id -> Answers.of(how.apply(id, new Reason(words))))
        .orElseGet(Answers::noSuchCase);
  }

  private static Optional<CaseReader.Order> order(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "worst" -> Optional.of(CaseReader.Order.WORST);
      case "newest" -> Optional.of(CaseReader.Order.NEWEST);
      default -> Optional.empty();
    };
  }
}
