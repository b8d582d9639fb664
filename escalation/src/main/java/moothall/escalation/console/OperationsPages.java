package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.stream.Stream;
import moothall.escalation.access.Viewer;
import moothall.escalation.watch.Round;
import moothall.escalation.watch.Rounds;
import moothall.escalation.watch.Watchpoint;
import moothall.escalation.watch.Watchpoints;
import moothall.escalation.watching.Watcher;

/** What operations look at first: what calls somebody now, how much flows, what waits and where. */
@Controller("/operations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class OperationsPages {

  private final Watcher watcher;
  private final Runbooks runbooks;
  private final Pages pages;

  OperationsPages(Watcher watcher, Runbooks runbooks, Pages pages) {
    this.watcher = watcher;
    this.runbooks = runbooks;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> standing(Viewer viewer) {
    return pages.show(
        HttpStatus.OK, "operations.jte", Map.of("sheet", sheet(), "user", viewer.name()));
  }

  /** The part of the page that changes. */
  @Get("/now")
  HttpResponse<String> now() {
    return pages.show(HttpStatus.OK, "operations-now.jte", Map.of("sheet", sheet()));
  }

  @Get("/runbooks/{name}")
  HttpResponse<String> runbook(String name, Viewer viewer) {
    return runbooks
        .page(name)
        .map(it ->
            pages.show(HttpStatus.OK, "runbook.jte", Map.of("page", it, "user", viewer.name())))
        .orElseGet(() ->
            pages.show(
                HttpStatus.NOT_FOUND,
                "problem.jte",
                Map.of(
                    "problem",
                    t("There is no such runbook: open one from the page of operations."),
                    "back",
                    "/operations",
                    "user",
                    viewer.name())));
  }

  private OperationsSheet sheet() {
    Rounds rounds = watcher.rounds();
    return new OperationsSheet(
        rounds.latest().map(Round::at).map(CouncilTime::local).orElse(""),
        Stream.of("ingest", "moderation")
            .filter(it -> rounds.instances().stream().noneMatch(at -> at.service().equals(it)))
            .toList(),
        Watchpoint.calls(Watchpoints.ALL, rounds),
        OperationsTables.of(rounds),
        OperationsTables.chart(rounds));
  }
}
