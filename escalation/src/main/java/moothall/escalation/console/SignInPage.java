package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;

/** The form that the sign-in takes its name and password from. */
@Controller("/login")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
final class SignInPage {

  private final Pages pages;

  SignInPage(Pages pages) {
    this.pages = pages;
  }

  @Get
  HttpResponse<String> form(@QueryValue(defaultValue = "false") boolean failed) {
    return pages.show(HttpStatus.OK, "login.jte", Map.of("failed", failed));
  }
}
