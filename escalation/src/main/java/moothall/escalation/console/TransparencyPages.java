package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import moothall.escalation.access.Viewer;
import moothall.escalation.reading.TransparencyReader;
import moothall.escalation.reading.TransparencyReader.Period;
import moothall.escalation.transparency.Publication;
import org.jspecify.annotations.Nullable;

/** The page with what a council publishes about its moderation. */
@Controller("/transparency")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TransparencyPages {

  private final TransparencyReader reader;
  private final Pages pages;

  TransparencyPages(TransparencyReader reader, Pages pages) {
    this.reader = reader;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> show(
      @QueryValue @Nullable String from, @QueryValue @Nullable String to, Viewer viewer) {
    return switch (reader.period(from, to)) {
      case Period.Months months ->
          show(HttpStatus.OK, viewer, "", months, reader.publication(months));
      case Period.Wrong(var why) ->
          reader.period("", "") instanceof Period.Months usual
              ? show(HttpStatus.BAD_REQUEST, viewer, why, usual, reader.publication(usual))
              : HttpResponse.badRequest();
    };
  }

  /** No page: a file. */
  @Get("/csv")
  HttpResponse<?> csv(@QueryValue @Nullable String from, @QueryValue @Nullable String to) {
    return switch (reader.period(from, to)) {
      case Period.Months months ->
          HttpResponse.ok(TransparencyReader.csv(reader.publication(months)))
              .contentType(MediaType.of("text/csv;charset=utf-8"))
              .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"transparency.csv\"");
      case Period.Wrong _ -> HttpResponse.badRequest();
    };
  }

  private HttpResponse<String> show(
      HttpStatus status,
      Viewer viewer,
      String problem,
      Period.Months months,
      Publication publication) {
    return pages.show(
        status,
        "transparency.jte",
        Map.of(
            "months", publication.months().stream().map(Object::toString).toList(),
            "tables",
                publication.tables().stream()
                    .filter(it -> !it.sum().words().equals("0") && !it.isAllFew())
                    .toList(),
            "few",
                publication.tables().stream()
                    .filter(Publication.Table::isAllFew)
                    .map(it -> t(it.measure().words()))
                    .toList(),
            "nothing",
                List.copyOf(
                    publication.tables().stream()
                        .filter(it -> it.sum().words().equals("0"))
                        .map(it -> t(it.measure().words()))
                        .toList()),
            "from", months.from().toString(),
            "to", months.to().toString(),
            "problem", problem,
            "user", viewer.name()));
  }
}
