package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import moothall.escalation.accounts.CodeSignIn;
import moothall.escalation.accounts.CouncilWayOut;
import org.jspecify.annotations.Nullable;

/** The forms that the sign-in takes name and password from, and a code where one is needed. */
@Controller("/login")
@Produces(MediaType.TEXT_HTML)
final class SignInPage {

  private final CodeSignIn codes;
  private final CouncilWayOut council;
  private final Pages pages;

  SignInPage(CodeSignIn codes, CouncilWayOut council, Pages pages) {
    this.council = council;
    this.codes = codes;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> form(
      @QueryValue(defaultValue = "false") boolean failed,
      @QueryValue(defaultValue = "0") int wait) {
    return pages.show(
        HttpStatus.OK,
        "login.jte",
        Map.of(
            "failed", failed || wait > 0,
            "wait", wait(wait),
            "council", council.isOn(),
            "password", !council.isOn() || council.hasBreakGlass(),
            "leaves", council.offersSignOut()));
  }

  @Get("/code")
  HttpResponse<?> codeForm(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "false") boolean failed,
      @QueryValue(defaultValue = "0") int wait) {
    return codes.isAwaited(request)
        ? pages.show(
            HttpStatus.OK,
            "login-code.jte",
            Map.of("failed", failed || wait > 0, "wait", wait(wait)))
        : HttpResponse.seeOther(URI.create("/login"));
  }

  @Post("/code")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> code(HttpRequest<?> request, @Body @Nullable Map<String, String> form) {
    return codes.take(request, form == null ? "" : form.get("code"));
  }

  /** In words; empty if there is none. */
  private static String wait(int seconds) {
    if (seconds <= 0) {
      return "";
    }
    int minutes = (seconds + 59) / 60;
    if (seconds < 60) {
      return seconds == 1 ? t("1 second") : t("{0} seconds", seconds);
    }
    return minutes == 1 ? t("1 minute") : t("{0} minutes", minutes);
  }
}
