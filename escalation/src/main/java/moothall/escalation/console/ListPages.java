package moothall.escalation.console;

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
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.reading.Views;
import moothall.escalation.store.CasePlace;
import moothall.escalation.work.Question;

/** The list of cases with its filters, and what somebody keeps of them. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ListPages {

  private static final int ON_A_PAGE = 25;

  private final CaseReader reader;
  private final Views views;
  private final Pages pages;
  private final Clock clock;

  ListPages(CaseReader reader, Views views, Pages pages, Clock clock) {
    this.reader = reader;
    this.views = views;
    this.pages = pages;
    this.clock = clock;
  }

  @Get
  HttpResponse<String> list(HttpRequest<?> request, Viewer viewer) {
    Question question = question(request);
    return show(question, after(request), question.objection(), viewer);
  }

  /** The cards alone, for the script that keeps the list fresh. */
  @Get("/cases")
  HttpResponse<String> cards(HttpRequest<?> request, Viewer viewer) {
    Question question = question(request);
    return question.objection().isPresent()
        ? show(question, after(request), question.objection(), viewer)
        : pages.show(
            HttpStatus.OK,
            "cards.jte",
            Map.of(
                "rows",
                rows(page(question, after(request), viewer)),
                "picks",
                viewer.may(Permission.DECIDE)));
  }

  /** What somebody keeps, for the script that leads there from any page. */
  @Get("/views")
  HttpResponse<String> kept(Viewer viewer) {
    return pages.show(HttpStatus.OK, "views.jte", Map.of("views", saved(viewer)));
  }

  @Post("/views")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> keep(@Body Map<String, String> form, Viewer viewer) {
    Question question = Question.parse(form.getOrDefault("query", ""));
    Optional<String> objection = views.keep(viewer, form.getOrDefault("name", ""), question);
    return objection.isPresent()
        ? show(question, "", objection, viewer)
        : HttpResponse.seeOther(URI.create("/?" + question.query()));
  }

  @Post("/views/drop")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> drop(@Body Map<String, String> form, Viewer viewer) {
    views.drop(viewer, form.getOrDefault("name", ""));
    return HttpResponse.seeOther(URI.create("/"));
  }

  private HttpResponse<String> show(
      Question question, String after, Optional<String> problem, Viewer viewer) {
    boolean answerable = question.objection().isEmpty();
    CaseReader.Page page =
        answerable
            ? page(question, after, viewer)
            : new CaseReader.Page(List.of(), Optional.empty());
    ListSheet sheet =
        new ListSheet(
            rows(page),
            question,
            after,
            page.next().map(CasePlace::cursor).orElse(""),
            saved(viewer),
            problem.orElse(""));
    return pages.show(
        problem.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK,
        "cases.jte",
        Map.of("sheet", sheet, "picks", viewer.may(Permission.DECIDE), "user", viewer.name()));
  }

  private List<ListSheet.Saved> saved(Viewer viewer) {
    return views.of(viewer).stream()
        .map(it -> new ListSheet.Saved(it.name(), "/?" + it.question().query()))
        .toList();
  }

  private CaseReader.Page page(Question question, String after, Viewer viewer) {
    return reader.page(viewer, question.selection(), CasePlace.parse(after), ON_A_PAGE);
  }

  private List<CaseRow> rows(CaseReader.Page page) {
    return page.files().stream().map(file -> CaseRow.of(file, clock.instant())).toList();
  }

  private static Question question(HttpRequest<?> request) {
    Map<String, String> asked = new HashMap<>();
    for (String name : Question.NAMES) {
      asked.put(name, request.getParameters().getFirst(name).orElse(""));
    }
    return new Question(asked);
  }

  private static String after(HttpRequest<?> request) {
    return request.getParameters().getFirst("after").orElse("");
  }
}
