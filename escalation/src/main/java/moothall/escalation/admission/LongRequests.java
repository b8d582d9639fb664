package moothall.escalation.admission;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import moothall.escalation.pictures.Picture;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The server takes requests as long as a picture; this lets only those be that long which bring
 * one. What does not say its length could be of any, and is refused.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LongRequests implements Ordered {

  /** 1 MiB is enough for any form. */
  private static final long MOST = 1024 * 1024;

  private static final long MOST_WITH_A_PICTURE = Picture.MOST_BYTES + MOST;

  private static final Set<String> WITH_A_PICTURE =
      Set.of("POST /cases/{caseId}/screenshots", "POST /api/cases/{caseId}/screenshots");

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    long most =
        Address.of(request).filter(it -> WITH_A_PICTURE.contains(it.text())).isPresent()
            ? MOST_WITH_A_PICTURE
            : MOST;
    if (request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return problem(
          HttpStatus.LENGTH_REQUIRED,
          "length-required",
          "The request does not say how long it is (expected: Content-Length).");
    }
    long length = request.getContentLength();
    return length > most
        ? problem(
            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
            "too-large",
            "The request has %,d bytes (expected: at most %,d here).".formatted(length, most))
        : null;
  }

  private static HttpResponse<?> problem(HttpStatus status, String code, String detail) {
    return Problem.of(status, code, detail).toResponse();
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 2;
  }
}
