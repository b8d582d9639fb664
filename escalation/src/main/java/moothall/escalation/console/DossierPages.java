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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CommentId;
import moothall.escalation.handover.DossierAnswer;
import moothall.escalation.handover.DossierDesk;
import moothall.escalation.handover.DossierFile;
import moothall.escalation.handover.SendingDesk;
import moothall.escalation.store.Dossiers;
import org.jspecify.annotations.Nullable;

/** Where people take a referral away as a file, or have it sent. */
@Controller("/referrals/{referralId}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DossierPages {

  private final DossierDesk desk;
  private final SendingDesk sending;
  private final LegalFirst legalFirst;
  private final StepUp stepUp;
  private final Pages pages;

  DossierPages(
      DossierDesk desk, SendingDesk sending, LegalFirst legalFirst, StepUp stepUp, Pages pages) {
    this.desk = desk;
    this.sending = sending;
    this.legalFirst = legalFirst;
    this.stepUp = stepUp;
    this.pages = pages;
  }

  @Get("/dossiers")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> all(String referralId, Viewer viewer) {
    return show(referralId, viewer, HttpStatus.OK, "");
  }

  /** What a dossier would say now; none is made. */
  @Get("/dossier-preview")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> preview(String referralId, Viewer viewer) {
    DossierDesk.Preview preview =
        id(referralId)
            .map(id -> desk.preview(viewer, id))
            .orElseGet(() -> new DossierDesk.Preview.None(new DossierAnswer.NotFound()));
    return switch (preview) {
      case DossierDesk.Preview.None(var why) -> answer(referralId, viewer, why);
      case DossierDesk.Preview.Seen(var dossier) ->
          pages.show(
              HttpStatus.OK,
              "dossier-preview.jte",
              Map.of(
                  "dossier",
                  dossier,
                  "terms",
                  legalFirst.onReferral(new CommentId(dossier.place().commentId())),
                  "user",
                  viewer.name()));
    };
  }

  @Get("/dossier")
  HttpResponse<?> take(String referralId, Viewer viewer) {
    return answer(
        referralId,
        viewer,
        id(referralId).map(id -> desk.take(viewer, id)).orElse(new DossierAnswer.NotFound()));
  }

  @Get("/dossiers/{sha256}")
  HttpResponse<?> again(String referralId, String sha256, Viewer viewer) {
    return answer(
        referralId,
        viewer,
        id(referralId)
            .filter(_ -> DossierFile.isDigest(sha256))
            .map(id -> desk.takeOnce(viewer, id, sha256))
            .orElse(new DossierAnswer.NotFound()));
  }

  @Post("/dossiers/{sha256}/sendings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> send(
      HttpRequest<?> request,
      String referralId,
      String sha256,
      @Body @Nullable Map<String, String> form,
      Viewer viewer) {
    Optional<UUID> id =
        id(referralId)
            .filter(it -> DossierFile.isDigest(sha256) && desk.made(viewer, it).isPresent());
    if (id.isEmpty()) {
      return missing(viewer);
    }
    Optional<HttpResponse<?>> asked =
        stepUp.before(
            request,
            viewer,
            Objects.requireNonNullElse(form, Map.of()),
            t("have the dossier sent"),
            "/referrals/" + id.get() + "/dossiers");
    if (asked.isPresent()) {
      return asked.get();
    }
    String channel = form == null ? "" : form.getOrDefault("channel", "");
    boolean again = form != null && form.getOrDefault("again", "").equals("true");
    return switch (sending.send(viewer, id.get(), sha256, channel, again)) {
      case SendingDesk.Answer.Settled _ ->
          HttpResponse.seeOther(URI.create("/referrals/" + id.get() + "/dossiers"));
      case SendingDesk.Answer.NotSent(var why) -> answer(referralId, viewer, why);
    };
  }

  private HttpResponse<?> answer(String referralId, Viewer viewer, DossierAnswer answer) {
    return switch (answer) {
      case DossierAnswer.Made it -> DossierFile.of(it);
      case DossierAnswer.NotFound() -> missing(viewer);
      case DossierAnswer.Refused(var code, var why) ->
          code.equals(DossierAnswer.NOT_ALLOWED)
              ? pages.show(HttpStatus.FORBIDDEN, "refused.jte", Map.of("user", viewer.name()))
              : show(referralId, viewer, HttpStatus.CONFLICT, why);
    };
  }

  private HttpResponse<?> show(
      String referralId, Viewer viewer, HttpStatus status, String problem) {
    Optional<List<Dossiers.Kept>> made = id(referralId).flatMap(id -> desk.made(viewer, id));
    if (made.isEmpty()) {
      return missing(viewer);
    }
    List<SendingRow> sent =
        id(referralId).flatMap(id -> sending.of(viewer, id)).orElse(List.of()).stream()
            .map(SendingRow::of)
            .toList();
    return pages.show(
        status,
        "dossiers.jte",
        Map.of(
            "referralId",
            referralId,
            "dossiers",
            made.get().stream().map(DossierRow::of).toList(),
            "sendings",
            sent,
            "ways",
            sending.ways(),
            "terms",
            id(referralId)
                .flatMap(id -> desk.about(viewer, id))
                .map(legalFirst::onReferral)
                .orElse(""),
            "problem",
            problem,
            "user",
            viewer.name()));
  }

  private HttpResponse<String> missing(Viewer viewer) {
    return pages.show(HttpStatus.NOT_FOUND, "missing.jte", Map.of("user", viewer.name()));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
