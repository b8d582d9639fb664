package moothall.escalation.console;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import moothall.escalation.admission.LetIn;

/**
 * Tells a script that sends a form without leaving the page that it was done, with an answer that
 * nothing else gives. To a browser a redirect to the case and one to the sign-in are the same, and
 * whoever is told that a comment is hidden must be able to rely on it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class InPlace {

  /** Sent with the form by the script. */
  static final String HEADER = "Moothall-In-Place";

  @ResponseFilter
  void answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (request.getHeaders().contains(HEADER)
        && response.code() == HttpStatus.SEE_OTHER.getCode()
        && wasLetIn(request)) {
      response.status(HttpStatus.NO_CONTENT);
      response.getHeaders().remove(HttpHeaders.LOCATION);
    }
  }

  private static boolean wasLetIn(HttpRequest<?> request) {
    return LetIn.viewer(request).isPresent() && LetIn.refusal(request).isEmpty();
  }
}
