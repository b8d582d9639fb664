package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpRequest;
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
import java.security.SecureRandom;
import java.util.Map;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.AddingDesk;
import moothall.escalation.accounts.JoiningCode;
import moothall.escalation.accounts.PeopleAnswer;
import moothall.escalation.console.PeopleForms.Asked;
import moothall.escalation.domain.Reason;
import org.jspecify.annotations.Nullable;

/** Adding somebody: each of two administrators is shown a code once, to pass on. */
@Controller(PeopleForms.HERE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class AddingPages {

  private final AddingDesk desk;
  private final PeopleForms forms;
  private final SecureRandom random = new SecureRandom();

  AddingPages(AddingDesk desk, PeopleForms forms) {
    this.desk = desk;
    this.forms = forms;
  }

  @Post
  HttpResponse<?> propose(
      HttpRequest<?> request, @Body @Nullable Map<String, String> form, Viewer viewer) {
    Asked asked = new Asked(request, form, viewer, t("propose that somebody is added"));
    String name = asked.fields().getOrDefault("name", "").strip();
    return forms.reason(
        asked,
        why ->
            desk.objection(name, asked.roles())
                .<HttpResponse<?>>map(it -> forms.answer(it, viewer))
                .orElseGet(() -> forms.proven(asked, () -> propose(asked, name, why))));
  }

  private HttpResponse<?> propose(Asked asked, String name, Reason why) {
    JoiningCode code = JoiningCode.random(random);
    return passedOn(
        desk.propose(asked.viewer(), name, asked.roles(), why, code), name, code, true, asked);
  }

  @Post("/{name}/joining/agree")
  HttpResponse<?> agree(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    Asked asked = new Asked(request, form, viewer, "add " + name);
    JoiningCode code = JoiningCode.random(random);
    return coming(
        asked,
        name,
        () -> passedOn(desk.agree(viewer, name, asked.seen(), code), name, code, false, asked));
  }

  @Post("/{name}/joining/withdraw")
  HttpResponse<?> withdraw(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    Asked asked = new Asked(request, form, viewer, t("not add {0}", name));
    return coming(
        asked, name, () -> forms.answer(desk.withdraw(viewer, name, asked.seen()), viewer));
  }

  private HttpResponse<?> coming(Asked asked, String name, PeopleForms.Answering act) {
    return desk.isComing(name)
        ? forms.proven(asked, act)
        : forms.show(
            HttpStatus.NOT_FOUND, t("Nobody is to be added under that name."), asked.viewer());
  }

  private HttpResponse<?> passedOn(
      PeopleAnswer answer, String name, JoiningCode code, boolean first, Asked asked) {
    return answer instanceof PeopleAnswer.Done
        ? forms.once(
            "joining-code.jte",
            Map.of(
                "name", name, "code", code.text(), "first", first, "user", asked.viewer().name()))
        : forms.answer(answer, asked.viewer());
  }
}
