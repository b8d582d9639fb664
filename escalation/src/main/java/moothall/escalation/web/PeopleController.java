package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.PeopleAnswer;
import moothall.escalation.accounts.PeopleDesk;
import moothall.escalation.accounts.SuspensionDesk;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.AccountState;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who has an account, and shutting one: as of a colleague of whom another system says they left.
 */
@Controller("/api/people")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleController {

  private final PeopleDesk desk;
  private final SuspensionDesk suspensions;

  PeopleController(PeopleDesk desk, SuspensionDesk suspensions) {
    this.desk = desk;
    this.suspensions = suspensions;
  }

  /** All of them, by name. */
  record PeopleView(List<PersonView> people) {}

  /**
   * Somebody with an account.
   *
   * @param secondFactorSince null without one
   * @param lastSignIn null if they have not signed in
   * @param suspended null if they may sign in
   */
  record PersonView(
      String name,
      List<String> roles,
      @Nullable String secondFactorSince,
      @Nullable String lastSignIn,
      @Nullable SuspensionView suspended) {

    private static PersonView of(PeopleDesk.Person it) {
      return new PersonView(
          it.name(),
          it.roles().stream().map(Role::name).toList(),
          it.state().factorSince().map(Instant::toString).orElse(null),
          it.lastSignIn().map(Instant::toString).orElse(null),
          it.state().suspension().map(SuspensionView::of).orElse(null));
    }
  }

  /** By whom, when and why. */
  record SuspensionView(String by, String at, String reason) {

    private static SuspensionView of(AccountState.Suspension it) {
      return new SuspensionView(it.by(), it.at().toString(), it.why());
    }
  }

  /** Why. */
  record SuspendRequest(@Nullable String reason) {}

  @Get
  @Does("Lists who has an account, and how it stands with each")
  @Gives(PeopleView.class)
  PeopleView all() {
    return new PeopleView(desk.all().stream().map(PersonView::of).toList());
  }

  @Post("/{name}/suspend")
  @Does("Suspends an account, with a reason: its sessions end, and nobody signs in with it")
  @Gives(PersonView.class)
  HttpResponse<?> suspend(String name, @Body @Nullable SuspendRequest body, Viewer viewer) {
    return act(name, body, why -> suspensions.suspend(viewer, name, why));
  }

  @Post("/{name}/restore")
  @Does("Lets an account that was suspended sign in again, with a reason")
  @Gives(PersonView.class)
  HttpResponse<?> restore(String name, @Body @Nullable SuspendRequest body, Viewer viewer) {
    return act(name, body, why -> suspensions.restore(viewer, name, why));
  }

  private HttpResponse<?> act(
      String name, @Nullable SuspendRequest body, Function<Reason, PeopleAnswer> act) {
    String words = body == null ? null : body.reason();
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    return switch (act.apply(new Reason(words))) {
      case PeopleAnswer.Done() -> HttpResponse.ok(view(name));
      case PeopleAnswer.NotThere() ->
          Problem.of(
                  HttpStatus.NOT_FOUND,
                  "no-such-account",
                  "There is no account of this name (expected: one of GET /api/people).")
              .toResponse();
      case PeopleAnswer.Refused(var code, var why) ->
          Problem.of(HttpStatus.CONFLICT, code, why).toResponse();
    };
  }

  private PersonView view(String name) {
    return desk.all().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .map(PersonView::of)
        .orElseThrow();
  }
}
