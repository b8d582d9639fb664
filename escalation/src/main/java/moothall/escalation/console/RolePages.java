package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.RoleDesk;
import moothall.escalation.console.PeopleForms.Asked;
import org.jspecify.annotations.Nullable;

/** Changing who may do what: proposed by one administrator, agreed to or declined by another. */
@Controller(PeopleForms.HERE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class RolePages {

  private final RoleDesk desk;
  private final PeopleForms forms;

  RolePages(RoleDesk desk, PeopleForms forms) {
    this.desk = desk;
    this.forms = forms;
  }

  @Post("/{name}/roles")
  HttpResponse<?> want(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    Asked asked = new Asked(request, form, viewer, t("change the roles of {0}", name));
    return forms.withReason(asked, name, why -> desk.want(viewer, name, asked.roles(), why));
  }

  @Post("/{name}/roles/confirm")
  HttpResponse<?> confirm(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    Asked asked = new Asked(request, form, viewer, t("give {0} other roles", name));
    return forms.toAccount(asked, name, () -> desk.confirm(viewer, name, asked.seen()));
  }

  @Post("/{name}/roles/decline")
  HttpResponse<?> decline(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    Asked asked = new Asked(request, form, viewer, t("leave the roles of {0} as they are", name));
    return forms.toAccount(asked, name, () -> desk.decline(viewer, name, asked.seen()));
  }
}
