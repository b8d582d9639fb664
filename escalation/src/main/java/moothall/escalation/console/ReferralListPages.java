package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.reading.ReferralReader;
import moothall.escalation.reading.ReferralReader.Asked;
import moothall.escalation.reading.ReferralReader.Fields;
import moothall.escalation.reading.ReferralReader.Found;
import org.jspecify.annotations.Nullable;

/** The register of referrals, a page at a time. */
@Controller("/referrals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ReferralListPages {

  private static final int ON_A_PAGE = 50;

  private final ReferralReader reader;
  private final Pages pages;
  private final Clock clock;

  ReferralListPages(ReferralReader reader, Pages pages, Clock clock) {
    this.reader = reader;
    this.pages = pages;
    this.clock = clock;
  }

  @Get
  HttpResponse<String> list(
      @QueryValue @Nullable String order,
      @QueryValue @Nullable String type,
      @QueryValue @Nullable String state,
      @QueryValue @Nullable String overdue,
      @QueryValue @Nullable String after,
      Viewer viewer) {
    Fields fields = new Fields(order, type, state, overdue, after);
    return switch (reader.asked(fields)) {
      case Asked.Wrong(_, var why) ->
          show(HttpStatus.BAD_REQUEST, fields, new Found(List.of(), Optional.empty()), why, viewer);
      case Asked.For asked ->
          show(HttpStatus.OK, fields, reader.find(viewer, asked, ON_A_PAGE), "", viewer);
    };
  }

  private HttpResponse<String> show(
      HttpStatus status, Fields fields, Found found, String problem, Viewer viewer) {
    ReferralFilters filters = ReferralFilters.of(fields, found.next(), problem);
    return pages.show(
        status,
        "referrals.jte",
        Map.of(
            "rows",
            found.referrals().stream().map(it -> ReferralRow.of(it, clock.instant())).toList(),
            "order",
            filters.order(),
            "filters",
            filters,
            "takesAway",
            viewer.may(Permission.EXPORT_DOSSIER),
            "user",
            viewer.name()));
  }
}
