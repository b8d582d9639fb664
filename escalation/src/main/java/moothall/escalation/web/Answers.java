package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.casework.DeskAnswer;
import moothall.service.Problem;

/** Problems that several endpoints answer, each in one wording. */
final class Answers {

  private Answers() {}

  static MutableHttpResponse<?> noSuchCase() {
    return Problem.of(
            HttpStatus.NOT_FOUND, "no-such-case", "There is no case of this id (expected: a UUID).")
        .toResponse();
  }

  static MutableHttpResponse<?> noSuchComment() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "no-such-comment",
            "No verdict on a comment of this id was received (expected: <platform>:<page id>:<id>).")
        .toResponse();
  }

  static MutableHttpResponse<?> noSuchStrike() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "no-such-strike",
            "There is no strike of this id (expected: a UUID).")
        .toResponse();
  }

  static MutableHttpResponse<?> noSuchAppeal() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "no-such-appeal",
            "There is no appeal of this id (expected: a UUID).")
        .toResponse();
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  static MutableHttpResponse<?> badReason(String objection) {
    return Problem.of(HttpStatus.BAD_REQUEST, "reason", objection).toResponse();
  }

  static MutableHttpResponse<?> badRequest(String code, String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, code, detail).toResponse();
  }

  static MutableHttpResponse<?> of(DeskAnswer answer) {
    return switch (answer) {
      case DeskAnswer.NotFound() -> noSuchCase();
      case DeskAnswer.Refused(var code, var why) ->
          Problem.of(HttpStatus.CONFLICT, code, why).toResponse();
      case DeskAnswer.Accepted(var after, var actionId) ->
          HttpResponse.accepted()
              .body(
                  new DecidedView(
                      after.id().toString(),
                      after.visibility().name(),
                      actionId.map(Object::toString).orElse("")));
    };
  }
}
