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
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.ReferralAnswer;
import moothall.escalation.casework.ReferralForms;
import moothall.escalation.casework.ReferralReview;
import moothall.escalation.duty.ForceForms;
import moothall.escalation.handover.DossierDesk;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.referral.Proceedings;

/** The page of a referral, and the forms on it. */
@Controller("/referrals/{referralId}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ReferralPages {

  private static final String CHANGED =
      "Somebody has changed the referral since you opened it. Look again, then send it again.";

  private static final Map<ReferralForms, String> PROVEN =
      Map.of(
          ReferralForms.TRANSMIT, "attest that the referral was passed on",
          ReferralForms.TRANSMIT_UNREVIEWED, "attest that the referral was passed on",
          ReferralForms.PROPOSE_WITHDRAWAL, "propose to withdraw the referral",
          ReferralForms.APPROVE_WITHDRAWAL, "agree to withdraw the referral");

  private final ReferralReview review;
  private final CaseReader reader;
  private final DossierDesk dossiers;
  private final LegalFirst legalFirst;
  private final ForceForms forms;
  private final StepUp stepUp;
  private final Pages pages;
  private final Clock clock;

  ReferralPages(
      ReferralReview review,
      CaseReader reader,
      DossierDesk dossiers,
      LegalFirst legalFirst,
      ForceForms forms,
      StepUp stepUp,
      Pages pages,
      Clock clock) {
    this.review = review;
    this.reader = reader;
    this.dossiers = dossiers;
    this.legalFirst = legalFirst;
    this.forms = forms;
    this.stepUp = stepUp;
    this.pages = pages;
    this.clock = clock;
  }

  @Get
  HttpResponse<String> one(String referralId, Viewer viewer) {
    return show(referralId, viewer, HttpStatus.OK, "");
  }

  /** Which form it is says the last part of the address: {@code take-up}, {@code confirm} … */
  @Post("/{form}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> act(
      HttpRequest<?> request,
      String referralId,
      String form,
      @Body Map<String, Object> sent,
      Viewer viewer) {
    Optional<ReferralForms> known = named(form);
    Optional<UUID> id = parse(referralId).filter(it -> review.isSeen(viewer, it));
    if (known.isEmpty() || id.isEmpty()) {
      return missing(viewer);
    }
    Map<String, String> values = values(sent);
    return switch (known.get().read(values, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
      case ReferralForms.Reading.Unclear(var why) ->
          show(referralId, viewer, HttpStatus.BAD_REQUEST, why);
      case ReferralForms.Reading.Understood(var act) ->
          proof(request, viewer, known.get(), values)
              .orElseGet(() ->
                  answer(review.act(id.get(), viewer, act, version(values)), id.get(), viewer));
    };
  }

  /** What nobody can take back is done by whoever signed in, not by whoever found the screen. */
  private Optional<HttpResponse<?>> proof(
      HttpRequest<?> request, Viewer viewer, ReferralForms form, Map<String, String> values) {
    String page = request.getPath().substring(0, request.getPath().lastIndexOf('/'));
    return Optional.ofNullable(PROVEN.get(form))
        .map(what -> t(what))
        .flatMap(what -> stepUp.before(request, viewer, values, what, page));
  }

  private HttpResponse<?> answer(ReferralAnswer answer, UUID id, Viewer viewer) {
    return switch (answer) {
      case ReferralAnswer.Done _ -> HttpResponse.seeOther(URI.create("/referrals/" + id));
      case ReferralAnswer.NotFound _ -> missing(viewer);
      case ReferralAnswer.Changed _ -> show(id.toString(), viewer, HttpStatus.CONFLICT, t(CHANGED));
      case ReferralAnswer.Refused(var why) ->
          show(
              id.toString(),
              viewer,
              why.isAboutThePerson() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
              why.sentence());
    };
  }

  private HttpResponse<String> show(
      String referralId, Viewer viewer, HttpStatus status, String problem) {
    return parse(referralId)
        .flatMap(id -> review.find(viewer, id))
        .map(sight ->
            pages.show(
                status,
                "referral.jte",
                Map.of(
                    "sheet", sheet(sight, viewer),
                    "form", form(sight),
                    "terms", legalFirst.onReferral(sight.about().commentId()),
                    "problem", problem,
                    "user", viewer.name())))
        .orElseGet(() -> missing(viewer));
  }

  /** The form of the force that it is for, as it stands now. */
  private Optional<PoliceForm> form(ReferralReview.Sight sight) {
    Proceedings it = sight.it().proceedings();
    return it.transferredTo()
        .or(() -> it.route().map(route -> route.force()))
        .flatMap(force -> forms.of(force).map(address -> PoliceForm.of(force, address)));
  }

  private ReferralSheet sheet(ReferralReview.Sight sight, Viewer viewer) {
    return ReferralSheet.of(
        sight,
        copies(sight, viewer),
        dossiers.made(viewer, sight.it().referral().id()).orElse(List.of()));
  }

  private List<ReferralSheet.Copy> copies(ReferralReview.Sight sight, Viewer viewer) {
    return reader
        .find(viewer, sight.about().id())
        .map(file -> CopyReady.of(sight, file))
        .orElse(List.of());
  }

  private HttpResponse<String> missing(Viewer viewer) {
    return pages.show(HttpStatus.NOT_FOUND, "missing.jte", Map.of("user", viewer.name()));
  }

  private static Optional<ReferralForms> named(String form) {
    String name = form.toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(ReferralForms.values()).filter(it -> it.name().equals(name)).findFirst();
  }

  /** A question that is answered by ticking several boxes comes as a list. */
  private static Map<String, String> values(Map<String, Object> sent) {
    Map<String, String> values = new HashMap<>();
    sent.forEach((name, value) ->
        values.put(
            name,
            value instanceof List<?> several
                ? String.join(",", several.stream().map(String::valueOf).toList())
                : String.valueOf(value)));
    return values;
  }

  private static OptionalInt version(Map<String, String> values) {
    try {
      return OptionalInt.of(Integer.parseInt(values.getOrDefault("version", "")));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
