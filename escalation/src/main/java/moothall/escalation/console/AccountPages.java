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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.CouncilWayOut;
import moothall.escalation.accounts.Enrolment;
import moothall.escalation.accounts.OwnAccount;
import moothall.escalation.accounts.ProofAgain;
import org.jspecify.annotations.Nullable;

/** One's own account: the password, the second factor, and being asked again who one is. */
@Controller(AccountPages.ACCOUNT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class AccountPages {

  static final String ACCOUNT = "/account";
  static final String SECOND_FACTOR = ACCOUNT + "/second-factor";
  static final String PROOF = ACCOUNT + "/proof";

  /** Where one may go on after the proof: nobody is sent to another site. */
  private static final Set<String> NEXT = Set.of(ACCOUNT, SECOND_FACTOR, "/subject-access");

  private final OwnAccount own;
  private final Enrolment enrolment;
  private final ProofAgain proof;
  private final CouncilWayOut council;
  private final StepUp stepUp;
  private final Pages pages;

  AccountPages(
      OwnAccount own,
      Enrolment enrolment,
      ProofAgain proof,
      CouncilWayOut council,
      StepUp stepUp,
      Pages pages) {
    this.council = council;
    this.own = own;
    this.enrolment = enrolment;
    this.proof = proof;
    this.stepUp = stepUp;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> account(@QueryValue(defaultValue = "") String done, Viewer viewer) {
    return council.isCouncils(viewer)
        ? pages.show(
            HttpStatus.OK,
            "council-account.jte",
            Map.of(
                "roles",
                viewer.roles().stream().map(it -> t(it.words())).toList(),
                "user",
                viewer.name()))
        : show(HttpStatus.OK, viewer, "", done.equals("password"));
  }

  @Post("/password")
  HttpResponse<?> changePassword(
      HttpRequest<?> request, @Body Map<String, String> form, Viewer viewer) {
    return own.of(viewer).isEmpty()
        ? noAccount(viewer)
        : own.changePassword(
                request,
                viewer,
                form.getOrDefault("old", ""),
                form.getOrDefault("new", ""),
                form.getOrDefault("again", ""))
            .<HttpResponse<?>>map(why -> show(HttpStatus.BAD_REQUEST, viewer, why, false))
            .orElseGet(() -> HttpResponse.seeOther(URI.create(ACCOUNT + "?done=password")));
  }

  @Post("/told")
  HttpResponse<?> told(Viewer viewer) {
    if (own.of(viewer).isEmpty()) {
      return noAccount(viewer);
    }
    own.told(viewer);
    return HttpResponse.seeOther(URI.create(ACCOUNT));
  }

  @Post("/proof")
  HttpResponse<?> prove(HttpRequest<?> request, @Body Map<String, String> form, Viewer viewer) {
    String next = form.getOrDefault("next", "");
    if (council.isCouncils(viewer) && NEXT.contains(next)) {
      return proof.isFresh(request)
          ? HttpResponse.seeOther(URI.create(next))
          : stepUp.asked(viewer, form.getOrDefault("what", t("go on")), next, "");
    }
    if (own.of(viewer).isEmpty() || !NEXT.contains(next)) {
      return noAccount(viewer);
    }
    return proof
        .show(request, viewer, form.getOrDefault(StepUp.FIELD, ""))
        .<HttpResponse<?>>map(
            why -> stepUp.asked(viewer, form.getOrDefault("what", t("go on")), next, why))
        .orElseGet(() -> HttpResponse.seeOther(URI.create(next)));
  }

  /** Never shows a key: that does only the answer to whoever has just shown who they are. */
  @Get("/second-factor")
  HttpResponse<?> secondFactor(Viewer viewer) {
    return own.of(viewer).isEmpty()
        ? noAccount(viewer)
        : enrol(HttpStatus.OK, viewer, "", Optional.empty());
  }

  @Post("/second-factor/begin")
  HttpResponse<?> begin(
      HttpRequest<?> request, @Body @Nullable Map<String, String> form, Viewer viewer) {
    if (own.of(viewer).isEmpty()) {
      return noAccount(viewer);
    }
    Optional<HttpResponse<?>> asked =
        stepUp.before(
            request,
            viewer,
            Objects.requireNonNullElse(form, Map.of()),
            t("set up a second factor"),
            ACCOUNT);
    if (asked.isPresent()) {
      return asked.get();
    }
    return enrol(HttpStatus.OK, viewer, "", Optional.of(enrolment.begin(viewer)));
  }

  @Post("/second-factor")
  HttpResponse<?> confirm(HttpRequest<?> request, @Body Map<String, String> form, Viewer viewer) {
    if (own.of(viewer).isEmpty()) {
      return noAccount(viewer);
    }
    Optional<HttpResponse<?>> asked =
        stepUp.before(request, viewer, form, t("confirm the second factor"), SECOND_FACTOR);
    if (asked.isPresent()) {
      return asked.get();
    }
    return switch (enrolment.confirm(request, viewer, form.getOrDefault("code", ""))) {
      case Enrolment.Confirmation.Refused(var why) ->
          enrol(HttpStatus.BAD_REQUEST, viewer, why, enrolment.waiting(viewer));
      case Enrolment.Confirmation.Done(var codes, _) ->
          pages.show(
              HttpStatus.OK, "recovery-codes.jte", Map.of("codes", codes, "user", viewer.name()));
    };
  }

  private HttpResponse<?> enrol(
      HttpStatus status, Viewer viewer, String problem, Optional<Enrolment.Offer> offer) {
    Map<String, Object> values = new HashMap<>();
    values.put("sheet", own.of(viewer).map(AccountSheet::of).orElseThrow());
    values.put("problem", problem);
    values.put("user", viewer.name());
    offer.ifPresent(it -> values.put("offer", it));
    return pages.show(
        status, offer.isPresent() ? "second-factor.jte" : "second-factor-begin.jte", values);
  }

  private HttpResponse<?> show(HttpStatus status, Viewer viewer, String problem, boolean changed) {
    return own.of(viewer)
        .<HttpResponse<?>>map(sheet ->
            pages.show(
                status,
                "account.jte",
                Map.of(
                    "sheet",
                    AccountSheet.of(sheet),
                    "problem",
                    problem,
                    "changed",
                    changed,
                    "user",
                    viewer.name())))
        .orElseGet(() -> noAccount(viewer));
  }

  private HttpResponse<?> noAccount(Viewer viewer) {
    return pages.show(
        HttpStatus.NOT_FOUND,
        "problem.jte",
        Map.of(
            "problem", t("There is no such page of an account here."),
            "back", "/",
            "user", viewer.name()));
  }
}
