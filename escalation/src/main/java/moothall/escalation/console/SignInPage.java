package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Map;

/** The form that the sign-in takes its name and password from. */
@Controller("/login")
@Produces(MediaType.TEXT_HTML)
final class SignInPage {

  private final Pages pages;

  SignInPage(Pages pages) {
    this.pages = pages;
  }

  @Get
  HttpResponse<String> form(
      @QueryValue(defaultValue = "false") boolean failed,
      @QueryValue(defaultValue = "0") int wait) {
    return pages.show(
        HttpStatus.OK, "login.jte", Map.of("failed", failed || wait > 0, "wait", wait(wait)));
  }

  /** In words; empty if there is none. */
  private static String wait(int seconds) {
    if (seconds <= 0) {
      return "";
    }
    int minutes = (seconds + 59) / 60;
    if (seconds < 60) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    }
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }
}
