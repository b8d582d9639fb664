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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.PeopleDesk;
import moothall.escalation.accounts.SuspensionDesk;
import moothall.escalation.console.PeopleForms.Asked;
import org.jspecify.annotations.Nullable;

/** Who has an account, for whoever helps those who cannot sign in. */
@Controller(PeopleForms.HERE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PeoplePages {

  private final PeopleDesk desk;
  private final SuspensionDesk suspensions;
  private final PeopleForms forms;

  PeoplePages(PeopleDesk desk, SuspensionDesk suspensions, PeopleForms forms) {
    this.desk = desk;
    this.suspensions = suspensions;
    this.forms = forms;
  }

  @Get
  HttpResponse<?> all(Viewer viewer) {
    return forms.show(HttpStatus.OK, "", viewer);
  }

  @Post("/{name}/second-factor/take-away")
  HttpResponse<?> takeAway(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    return forms.toAccount(
        new Asked(request, form, viewer, t("take the second factor of {0} away", name)),
        name,
        () -> desk.takeFactorAway(viewer, name));
  }

  @Post("/{name}/sessions/end")
  HttpResponse<?> endSessions(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    return forms.toAccount(
        new Asked(request, form, viewer, t("end the sessions of {0}", name)),
        name,
        () -> desk.endSessions(viewer, name));
  }

  @Post("/{name}/suspend")
  HttpResponse<?> suspend(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    return forms.withReason(
        new Asked(request, form, viewer, "suspend " + name),
        name,
        why -> suspensions.suspend(viewer, name, why));
  }

  @Post("/{name}/restore")
  HttpResponse<?> restore(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    return forms.withReason(
        new Asked(request, form, viewer, "restore " + name),
        name,
        why -> suspensions.restore(viewer, name, why));
  }
}
