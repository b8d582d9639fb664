package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.CouncilWayOut;
import moothall.escalation.accounts.ProofAgain;

/**
 * Asks somebody again who they are, before what cannot be taken back. What they had filled in comes
 * along and is sent with the answer: nothing has to be typed twice.
 */
@Singleton
final class StepUp {

  /** Field of a form in which the password or the code stands. */
  static final String FIELD = "proof";

  private final ProofAgain proof;
  private final CouncilWayOut council;
  private final Pages pages;

  StepUp(ProofAgain proof, CouncilWayOut council, Pages pages) {
    this.council = council;
    this.proof = proof;
    this.pages = pages;
  }

  /**
   * The page that asks, or nothing: then it is them, and their session says so from now on.
   *
   * @param what is about to be done, as the end of a sentence
   * @param back where to go instead
   */
  Optional<HttpResponse<?>> before(
      HttpRequest<?> request, Viewer viewer, Map<String, String> form, String what, String back) {
    if (!proof.isPerson(request)) {
      return Optional.of(
          pages.show(
              HttpStatus.FORBIDDEN,
              "problem.jte",
              Map.of(
                  "problem",
                  t(
                      "This is for a person in front of the console. A program does it through the API."),
                  "back",
                  back,
                  "user",
                  viewer.name())));
    }
    if (proof.isFresh(request)) {
      return Optional.empty();
    }
    if (!form.containsKey(FIELD)) {
      return Optional.of(page(request.getPath(), viewer, form, what, back, ""));
    }
    return proof
        .show(request, viewer, Objects.requireNonNullElse(form.get(FIELD), ""))
        .map(why -> page(request.getPath(), viewer, form, what, back, why));
  }

  /** For what is asked with a link: the way back to it leads through {@code back}. */
  Optional<HttpResponse<?>> beforeLink(
      HttpRequest<?> request, Viewer viewer, String what, String back) {
    if (!proof.isPerson(request) || proof.isFresh(request)) {
      return before(request, viewer, Map.of(), what, back);
    }
    return Optional.of(asked(viewer, what, back, ""));
  }

  /** The page by itself. */
  HttpResponse<?> asked(Viewer viewer, String what, String back, String problem) {
    return page(
        AccountPages.PROOF, viewer, Map.of("next", back, "what", what), what, back, problem);
  }

  private HttpResponse<?> page(
      String action,
      Viewer viewer,
      Map<String, String> form,
      String what,
      String back,
      String problem) {
    Map<String, String> kept = new TreeMap<>(form);
    kept.remove(FIELD);
    if (proof.isByCouncil(viewer.name())) {
      String id = council.keep(viewer, new CouncilWayOut.KeptForm(action, what, back, kept));
      return pages.show(
          HttpStatus.FORBIDDEN,
          "council-proof.jte",
          Map.of("form", id, "what", what, "back", back, "user", viewer.name()));
    }
    return pages.show(
        HttpStatus.FORBIDDEN,
        "proof.jte",
        Map.of(
            "action", action,
            "kept", KeptField.all(kept),
            "what", what,
            "back", back,
            "byCode", proof.isByCode(viewer),
            "problem", problem,
            "user", viewer.name()));
  }
}
