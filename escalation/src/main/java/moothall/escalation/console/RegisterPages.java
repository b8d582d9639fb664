package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.reading.PageReader;

/** The page register as people read it; it is changed in its files, and nowhere here. */
@Controller("/pages")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class RegisterPages {

  private final PageReader reader;
  private final Pages pages;

  RegisterPages(PageReader reader, Pages pages) {
    this.reader = reader;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> all(Viewer viewer) {
    return pages.show(
        HttpStatus.OK,
        "register.jte",
        Map.of(
            "rows",
            reader.all().stream().map(RegisterRow::of).toList(),
            "seesCases",
            viewer.may(Permission.READ_CASES),
            "user",
            viewer.name()));
  }
}
