package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.guidance.Wording;
import moothall.escalation.guidance.Wordings;
import moothall.escalation.live.Tide;
import moothall.escalation.live.Wanted;
import moothall.escalation.reading.LiveReader;

/** The comments as they arrive, as a page that also works without a script. */
@Controller("/live")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class LivePages {

  private static final int SHOWN = 50;
  private static final int LOOKED_AT_FOR_CHOICES = 200;
  private static final int SHORTEST_PAUSE = 5;
  private static final int LONGEST_PAUSE = 600;

  private final LiveReader reader;
  private final LiveRows rows;
  private final Wordings wordings;
  private final Pages pages;

  LivePages(LiveReader reader, LiveRows rows, Wordings wordings, Pages pages) {
    this.wordings = wordings;
    this.reader = reader;
    this.rows = rows;
    this.pages = pages;
  }

  /**
   * Shows the newest.
   *
   * @param refresh seconds after which a browser without a script asks again, because its person
   *     has asked for that; 0 for never
   */
  @Get
  HttpResponse<String> live(
      @RequestBean LiveFilter filter, @QueryValue(defaultValue = "0") int refresh, Viewer viewer) {
    LiveReader.Newest newest = reader.newest(viewer, filter.wanted(), SHOWN);
    HttpResponse<String> answer =
        pages.show(
            HttpStatus.OK,
            "live.jte",
            Map.of(
                "rows", rows.of(newest.comments(), viewer),
                "mark", newest.mark(),
                "filter", filter,
                "choices", choices(viewer, filter),
                "totals", rows.counts(viewer),
                "refresh", refresh > 0,
                "wordings", viewer.may(Permission.REPLY) ? wordings.all() : List.<Wording>of(),
                "user", viewer.name()));
    if (refresh > 0) {
      String pause = "" + Math.clamp(refresh, SHORTEST_PAUSE, LONGEST_PAUSE);
      answer.toMutableResponse().header("Refresh", pause);
    }
    return answer;
  }

  /** What has arrived after a mark, for a script that cannot hold a stream open. */
  @Get("/rows")
  HttpResponse<String> since(
      @RequestBean LiveFilter filter, @QueryValue(defaultValue = "0") long after, Viewer viewer) {
    Tide tide = new Tide(after);
    List<LiveRow> fresh = rows.of(reader.since(viewer, filter.wanted(), tide), viewer);
    return pages.show(
        HttpStatus.OK,
        "live-rows.jte",
        Map.of("rows", fresh, "mark", tide.mark(), "totals", rows.counts(viewer)));
  }

  private LiveChoices choices(Viewer viewer, LiveFilter filter) {
    return LiveChoices.among(
        rows.of(reader.newest(viewer, Wanted.EVERYTHING, LOOKED_AT_FOR_CHOICES).comments(), viewer),
        filter);
  }
}
