package moothall.escalation.console;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.insight.Insights;
import moothall.escalation.reading.InsightReader;
import moothall.escalation.reading.InsightReader.Answer;
import moothall.escalation.reading.InsightReader.Asked;
import moothall.escalation.reading.InsightTable;
import org.jspecify.annotations.Nullable;

/** How moderation went, of the cases that one sees oneself. */
@Controller("/insights")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InsightPages {

  private final InsightReader reader;
  private final Pages pages;

  InsightPages(InsightReader reader, Pages pages) {
    this.reader = reader;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> show(
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable String page,
      Viewer viewer) {
    return switch (reader.asked(from, to, page)) {
      case Asked.Wrong(var why) ->
          page(HttpStatus.BAD_REQUEST, viewer, why, Optional.empty(), usual());
      case Asked.About about ->
          switch (reader.of(viewer, about)) {
            case Answer.Counted(var it) -> page(HttpStatus.OK, viewer, "", Optional.of(it), about);
            case Answer.NotNow(_, var why) ->
                page(HttpStatus.SERVICE_UNAVAILABLE, viewer, why, Optional.empty(), about);
          };
    };
  }

  /** No page: a file. */
  @Get("/csv")
  HttpResponse<?> csv(
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable String page,
      Viewer viewer) {
    return switch (reader.asked(from, to, page)) {
      case Asked.Wrong(var why) -> sentence(HttpStatus.BAD_REQUEST, why);
      case Asked.About about ->
          switch (reader.of(viewer, about)) {
            case Answer.Counted(var it) ->
                HttpResponse.ok(InsightTable.csv(it))
                    .contentType(MediaType.of("text/csv;charset=utf-8"))
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"insights.csv\"");
            case Answer.NotNow(_, var why) -> sentence(HttpStatus.SERVICE_UNAVAILABLE, why);
          };
    };
  }

  private static HttpResponse<String> sentence(HttpStatus status, String why) {
    return HttpResponse.<String>status(status)
        .contentType(MediaType.of("text/plain;charset=utf-8"))
        .body(why);
  }

  private Asked.About usual() {
    return reader.asked("", "", "") instanceof Asked.About usual
        ? usual
        : new Asked.About(LocalDate.EPOCH, LocalDate.EPOCH, Optional.empty());
  }

  private HttpResponse<String> page(
      HttpStatus status,
      Viewer viewer,
      String problem,
      Optional<Insights> found,
      Asked.About about) {
    String page = about.page().orElse("");
    Map<String, Object> values = new HashMap<>();
    values.put("sheet", found.map(InsightSheet::of));
    values.put("from", about.from().toString());
    values.put("to", about.to().toString());
    values.put("page", page);
    values.put(
        "csv",
        "/insights/csv?from="
            + about.from()
            + "&to="
            + about.to()
            + "&page="
            + URLEncoder.encode(page, StandardCharsets.UTF_8));
    values.put("problem", problem);
    values.put("seesNone", viewer.queues().isEmpty());
    values.put("user", viewer.name());
    return pages.show(status, "insights.jte", values);
  }
}
