package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.ReferralAnswer;
import moothall.escalation.casework.ReferralForms;
import moothall.escalation.casework.ReferralReview;
import moothall.escalation.referral.Refusal;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/** From what a program sends about a referral to what it is answered. */
@Singleton
final class ReferralActing {

  private static final String VERSION = "version";

  private final ReferralReview review;
  private final Clock clock;

  ReferralActing(ReferralReview review, Clock clock) {
    this.review = review;
    this.clock = clock;
  }

  /** Where the referral stands now; {@code version} is what GET answers as such. */
  record ActedView(String referralId, String state, int version) {}

  HttpResponse<?> show(String referralId, Viewer viewer) {
    return parse(referralId)
        .flatMap(id -> review.find(viewer, id))
        .<HttpResponse<?>>map(it -> HttpResponse.ok(ReferralDetailView.of(it)))
        .orElseGet(ReferralActing::noSuchReferral);
  }

  HttpResponse<?> act(
      ReferralForms form, String referralId, @Nullable Map<String, String> body, Viewer viewer) {
    Optional<UUID> id = parse(referralId);
    if (id.filter(it -> review.isSeen(viewer, it)).isEmpty()) {
      return noSuchReferral();
    }
    Map<String, String> sent = body == null ? Map.of() : body;
    OptionalInt known = known(sent.get(VERSION));
    if (sent.containsKey(VERSION) && known.isEmpty()) {
      return Answers.badRequest("version", "version is no number (expected: as GET answers it).");
    }
    return switch (form.read(sent, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
      case ReferralForms.Reading.Unclear(var why) -> Answers.badRequest("form", why);
      case ReferralForms.Reading.Understood(var act) ->
          answer(review.act(id.get(), viewer, act, known));
    };
  }

  private static HttpResponse<?> answer(ReferralAnswer answer) {
    return switch (answer) {
      case ReferralAnswer.NotFound() -> noSuchReferral();
      case ReferralAnswer.Changed() ->
          Problem.of(
                  HttpStatus.CONFLICT,
                  "changed",
                  "Somebody has changed the referral since (expected: the version that GET answers"
                      + " now).")
              .toResponse();
      case ReferralAnswer.Refused(var why) -> refused(why);
      case ReferralAnswer.Done(var after) ->
          HttpResponse.ok(
              new ActedView(
                  after.referral().id().toString(),
                  after.proceedings().state().name(),
                  after.proceedings().events().size()));
    };
  }

  private static HttpResponse<?> refused(Refusal why) {
    return Problem.of(
            why.isAboutThePerson() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
            why.code(),
            why.sentence())
        .toResponse();
  }

  private static HttpResponse<?> noSuchReferral() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "no-such-referral",
            "There is no referral of this id (expected: a UUID).")
        .toResponse();
  }

  private static OptionalInt known(@Nullable String version) {
    try {
      return version == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(version));
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
