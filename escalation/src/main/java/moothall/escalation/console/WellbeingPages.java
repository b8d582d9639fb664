package moothall.escalation.console;

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
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.care.Pictures;
import moothall.escalation.care.Spared;
import moothall.escalation.wellbeing.WellbeingConfig;
import moothall.escalation.wellbeing.WellbeingDesk;

/** Everybody's own page about what they have read today; nobody else's can be asked for. */
@Controller("/wellbeing")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class WellbeingPages {

  private static final URI HERE = URI.create("/wellbeing");

  private final WellbeingDesk desk;
  private final WellbeingConfig config;
  private final Pages pages;

  WellbeingPages(WellbeingDesk desk, WellbeingConfig config, Pages pages) {
    this.desk = desk;
    this.config = config;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> own(Viewer viewer) {
    Optional<WellbeingDesk.Team> team =
        viewer.may(Permission.TAKE_OVER) ? desk.team() : Optional.empty();
    WellbeingDesk.Own own = desk.own(viewer);
    return pages.show(
        HttpStatus.OK,
        "wellbeing.jte",
        Map.of(
            "own",
            own,
            "rest",
            RestSheet.of(own.advice()),
            "pictures",
            desk.pictures(viewer.name()),
            "kinds",
            Spared.values(),
            "leads",
            viewer.may(Permission.TAKE_OVER),
            "team",
            team,
            "support",
            config.support(),
            "user",
            viewer.name()));
  }

  @Post("/rest")
  HttpResponse<?> rest(Viewer viewer) {
    desk.rest(viewer);
    return HttpResponse.seeOther(HERE);
  }

  @Post("/spare")
  HttpResponse<?> spare(@Body Map<String, String> form, Viewer viewer) {
    desk.spare(viewer, Spared.named(form.keySet()));
    return HttpResponse.seeOther(HERE);
  }

  @Post("/pictures")
  HttpResponse<?> pictures(@Body Map<String, String> form, Viewer viewer) {
    desk.show(viewer, new Pictures(form.containsKey("grey"), form.containsKey("textOnly")));
    return HttpResponse.seeOther(HERE);
  }
}
