package moothall.escalation.console;

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
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.PeopleAnswer;
import moothall.escalation.accounts.PeopleDesk;
import moothall.escalation.accounts.RoleDesk;
import moothall.escalation.accounts.SuspensionDesk;
import moothall.escalation.domain.Reason;
import org.jspecify.annotations.Nullable;

/** Who has an account, for whoever helps those who cannot sign in. */
@Controller("/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PeoplePages {

  private static final String HERE = "/people";

  private final PeopleDesk desk;
  private final SuspensionDesk suspensions;
  private final RoleDesk roles;
  private final StepUp stepUp;
  private final Pages pages;

  PeoplePages(
      PeopleDesk desk, SuspensionDesk suspensions, RoleDesk roles, StepUp stepUp, Pages pages) {
    this.roles = roles;
    this.desk = desk;
    this.suspensions = suspensions;
    this.stepUp = stepUp;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> all(Viewer viewer) {
    return show(HttpStatus.OK, "", viewer);
  }

  @Post("/{name}/second-factor/take-away")
  HttpResponse<?> takeAway(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    if (name.equals(viewer.name())) {
      return show(
          HttpStatus.CONFLICT, "Another administrator takes your second factor away.", viewer);
    }
    Optional<HttpResponse<?>> not =
        instead(request, name, form, viewer, "take the second factor of " + name + " away");
    if (not.isPresent()) {
      return not.get();
    }
    return desk.takeFactorAway(viewer, name)
        ? HttpResponse.seeOther(URI.create(HERE))
        : show(HttpStatus.CONFLICT, name + " has no second factor.", viewer);
  }

  @Post("/{name}/sessions/end")
  HttpResponse<?> endSessions(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    Optional<HttpResponse<?>> not =
        instead(request, name, form, viewer, "end the sessions of " + name);
    if (not.isPresent()) {
      return not.get();
    }
    desk.endSessions(viewer, name);
    return HttpResponse.seeOther(URI.create(HERE));
  }

  @Post("/{name}/suspend")
  HttpResponse<?> suspend(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    return withReason(
        request,
        name,
        form,
        viewer,
        "suspend " + name,
        why -> suspensions.suspend(viewer, name, why));
  }

  @Post("/{name}/restore")
  HttpResponse<?> restore(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    return withReason(
        request,
        name,
        form,
        viewer,
        "restore " + name,
        why -> suspensions.restore(viewer, name, why));
  }

  @Post("/{name}/roles")
  HttpResponse<?> wantRoles(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    Set<Role> wanted = EnumSet.noneOf(Role.class);
    Objects.requireNonNullElse(form, Map.<String, String>of())
        .keySet()
        .forEach(field -> Role.parse(field).ifPresent(wanted::add));
    return withReason(
        request,
        name,
        form,
        viewer,
        "change the roles of " + name,
        why -> roles.want(viewer, name, wanted, why));
  }

  @Post("/{name}/roles/confirm")
  HttpResponse<?> confirmRoles(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    return instead(request, name, form, viewer, "give " + name + " other roles")
        .orElseGet(() -> answer(roles.confirm(viewer, name, seen(form)), viewer));
  }

  @Post("/{name}/roles/decline")
  HttpResponse<?> declineRoles(
      HttpRequest<?> request,
      String name,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    return instead(request, name, form, viewer, "leave the roles of " + name + " as they are")
        .orElseGet(() -> answer(roles.decline(viewer, name, seen(form)), viewer));
  }

  /** Which proposal somebody had before them. */
  private static Optional<Instant> seen(@Nullable Map<String, String> form) {
    try {
      return Optional.ofNullable(form).map(it -> it.get("seen")).map(Instant::parse);
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  private HttpResponse<?> withReason(
      HttpRequest<?> request,
      String name,
      @Nullable Map<String, String> form,
      Viewer viewer,
      String what,
      Function<Reason, PeopleAnswer> act) {
    String words = Objects.requireNonNullElse(form, Map.<String, String>of()).get("reason");
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return show(HttpStatus.BAD_REQUEST, objection.orElse(""), viewer);
    }
    return instead(request, name, form, viewer, what)
        .orElseGet(() -> answer(act.apply(new Reason(words)), viewer));
  }

  private HttpResponse<?> answer(PeopleAnswer answer, Viewer viewer) {
    return switch (answer) {
      case PeopleAnswer.Done() -> HttpResponse.seeOther(URI.create(HERE));
      case PeopleAnswer.NotThere() ->
          show(HttpStatus.NOT_FOUND, "There is no such account.", viewer);
      case PeopleAnswer.Refused(_, var why) -> show(HttpStatus.CONFLICT, why, viewer);
    };
  }

  private Optional<HttpResponse<?>> instead(
      HttpRequest<?> request,
      String name,
      @Nullable Map<String, String> form,
      Viewer viewer,
      String what) {
    return desk.isThere(name)
        ? stepUp.before(request, viewer, Objects.requireNonNullElse(form, Map.of()), what, HERE)
        : Optional.of(show(HttpStatus.NOT_FOUND, "There is no such account.", viewer));
  }

  private HttpResponse<?> show(HttpStatus status, String problem, Viewer viewer) {
    return pages.show(
        status,
        "people.jte",
        Map.of(
            "rows", desk.all().stream().map(PersonRow::of).toList(),
            "problem", problem,
            "user", viewer.name()));
  }
}
