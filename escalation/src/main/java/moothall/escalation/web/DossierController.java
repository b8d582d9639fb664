package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.handover.DossierAnswer;
import moothall.escalation.handover.DossierDesk;
import moothall.escalation.handover.DossierFile;
import moothall.escalation.store.Dossiers;
import moothall.service.Problem;

/** The dossier of a referral, for a program that a person uses. */
@Controller("/api/referrals/{referralId}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DossierController {

  private final DossierDesk desk;

  DossierController(DossierDesk desk) {
    this.desk = desk;
  }

  /** What was made so far. */
  record DossierListView(List<DossierView> dossiers) {}

  /** One of them; {@code sha256} is that of the file. */
  record DossierView(String sha256, String madeBy, String madeAt) {}

  @Get("/dossier")
  @Does("Makes and hands over the dossier of a referral as it stands")
  @Gives(type = "application/zip")
  HttpResponse<?> now(String referralId, Viewer viewer) {
    return id(referralId)
        .<HttpResponse<?>>map(id -> answer(desk.take(viewer, id)))
        .orElseGet(DossierController::noSuchReferral);
  }

  @Get("/dossiers")
  @Does("Lists the dossiers that were made of a referral")
  @Gives(DossierListView.class)
  HttpResponse<?> made(String referralId, Viewer viewer) {
    return id(referralId)
        .flatMap(id -> desk.made(viewer, id))
        .<HttpResponse<?>>map(all ->
            HttpResponse.ok(
                new DossierListView(all.stream().map(DossierController::view).toList())))
        .orElseGet(DossierController::noSuchReferral);
  }

  @Get("/dossiers/{sha256}")
  @Does("Hands over a dossier that was made before")
  @Gives(type = "application/zip")
  HttpResponse<?> again(String referralId, String sha256, Viewer viewer) {
    return DossierFile.isDigest(sha256)
        ? id(referralId)
            .<HttpResponse<?>>map(id -> answer(desk.takeOnce(viewer, id, sha256)))
            .orElseGet(DossierController::noSuchReferral)
        : Answers.badRequest(
            "sha256", "The SHA-256 of a dossier is not given (expected: 64 hexadecimal digits).");
  }

  static HttpResponse<?> answer(DossierAnswer answer) {
    return switch (answer) {
      case DossierAnswer.Made it -> DossierFile.of(it);
      case DossierAnswer.NotFound() -> noSuchReferral();
      case DossierAnswer.Refused(var code, var why) ->
          Problem.of(
                  code.equals(DossierAnswer.NOT_ALLOWED)
                      ? HttpStatus.FORBIDDEN
                      : HttpStatus.CONFLICT,
                  code,
                  why)
              .toResponse();
    };
  }

  static HttpResponse<?> noSuchReferral() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "no-such-referral",
            "There is no referral or dossier of this id (expected: a UUID, and a digest that was"
                + " given).")
        .toResponse();
  }

  private static DossierView view(Dossiers.Kept it) {
    return new DossierView(it.pack(), it.madeBy(), it.madeAt().toString());
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
