package moothall.deploy.simulator.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import moothall.service.Problem;

/** What the website says to Moothall. */
final class CallbackAnswers {

  private CallbackAnswers() {}

  /** The status of the comment; empty if there is no such comment. */
  static HttpResponse<?> ofComment(String id, Optional<String> status) {
    return status
        .<HttpResponse<?>>map(it -> HttpResponse.ok(Map.of("id", id, "status", it)))
        .orElseGet(() ->
            Problem.of(
                    HttpStatus.NOT_FOUND,
                    "unknown-comment",
                    "The website has no such comment, or it has been removed.")
                .toResponse());
  }

  /** The status of a reply, with the id of its comment; empty if there is no such reply. */
  static HttpResponse<?> ofReply(String commentId, Optional<String> status) {
    return status.isPresent()
        ? ofComment(commentId, status)
        : Problem.of(
                HttpStatus.NOT_FOUND,
                "unknown-reply",
                "The website has no such reply, or no such comment any more.")
            .toResponse();
  }

  static HttpResponse<?> malformed(String what, String expected) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "malformed-request", what + " Expected: " + expected + ".")
        .toResponse();
  }
}
