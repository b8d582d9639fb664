package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.AttestationDesk;
import moothall.escalation.accounts.AttestationDesk.Answer;
import org.jspecify.annotations.Nullable;

/** Where somebody says that they have read the policy for acceptable use. */
@Controller(AccountPages.ACCOUNT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class AttestationPages {

  private final AttestationDesk desk;
  private final Pages pages;

  AttestationPages(AttestationDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Post("/attestation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> confirm(@Body @Nullable Map<String, String> form, Viewer viewer) {
    String version = form == null ? "" : form.getOrDefault("version", "");
    return switch (desk.confirm(viewer, version)) {
      case Answer.Done() -> HttpResponse.seeOther(URI.create("/account#attestation"));
      case Answer.NotAsked() ->
          problem(HttpStatus.NOT_FOUND, "Nothing is to be confirmed here.", viewer);
      case Answer.AnotherVersion() ->
          problem(
              HttpStatus.CONFLICT,
              "Another version counts by now. Go back to your account, read that one, and confirm"
                  + " it.",
              viewer);
    };
  }

  private HttpResponse<?> problem(HttpStatus status, String why, Viewer viewer) {
    return pages.show(
        status,
        "problem.jte",
        Map.of("problem", why, "back", AccountPages.ACCOUNT, "user", viewer.name()));
  }
}
