package moothall.escalation.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import moothall.escalation.access.Viewer;
import moothall.escalation.admission.LetIn;

/** The statement on accessibility, also for whoever cannot sign in. */
@Controller("/accessibility")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class AccessibilityPage {

  private final Pages pages;

  AccessibilityPage(Pages pages) {
    this.pages = pages;
  }

  @Get
  HttpResponse<String> statement(HttpRequest<?> request) {
    String user = LetIn.viewer(request).map(Viewer::name).orElse("");
    return pages.show(HttpStatus.OK, "accessibility.jte", Map.of("user", user));
  }
}
