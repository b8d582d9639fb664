package moothall.escalation.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.function.Function;
import moothall.escalation.reading.TransparencyReader;
import moothall.escalation.reading.TransparencyReader.Period;
import moothall.escalation.transparency.Cell;
import moothall.escalation.transparency.Publication;
import org.jspecify.annotations.Nullable;

/** What a council publishes about its moderation, with small numbers suppressed. */
@Controller("/api/transparency")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TransparencyController {

  private final TransparencyReader reader;

  TransparencyController(TransparencyReader reader) {
    this.reader = reader;
  }

  /**
   * Numbers are texts: {@code 12}, {@code 1 to 4}, {@code fewer than 5}, {@code not yet} or {@code
   * at least 12}.
   */
  record PublicationView(List<String> months, List<TableView> tables) {}

  /** One measure. */
  record TableView(String measure, List<RowView> pages, List<String> sums, String sum) {}

  /** One page. */
  record RowView(String page, List<String> numbers, String sum) {}

  @Get
  @Does("Counts by month and page, small numbers suppressed")
  @Gives(PublicationView.class)
  HttpResponse<?> json(@QueryValue @Nullable String from, @QueryValue @Nullable String to) {
    return answer(from, to, it -> HttpResponse.ok(view(it)));
  }

  @Get("/csv")
  @Does("The same as a table")
  @Gives(type = "text/csv;charset=utf-8")
  HttpResponse<?> csv(@QueryValue @Nullable String from, @QueryValue @Nullable String to) {
    return answer(
        from,
        to,
        it ->
            HttpResponse.ok(TransparencyReader.csv(it))
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"transparency.csv\""));
  }

  private HttpResponse<?> answer(
      @Nullable String from, @Nullable String to, Function<Publication, HttpResponse<?>> answer) {
    return switch (reader.period(from, to)) {
      case Period.Months months -> answer.apply(reader.publication(months));
      case Period.Wrong(var why) -> Answers.badRequest("period", why);
    };
  }

  private static PublicationView view(Publication it) {
    return new PublicationView(
        it.months().stream().map(Object::toString).toList(),
        it.tables().stream()
            .map(table ->
                new TableView(
                    table.measure().name(),
                    table.rows().stream()
                        .map(row -> new RowView(row.page(), words(row.cells()), row.sum().words()))
                        .toList(),
                    words(table.sums()),
                    table.sum().words()))
            .toList());
  }

  private static List<String> words(List<Cell> cells) {
    return cells.stream().map(Cell::words).toList();
  }
}
