package moothall.escalation.browser;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Lets whoever takes pages alone sign in and out. The framework's own endpoints for both say that
 * they answer JSON, though they answer with nothing but the way on; asked for a page they would not
 * be there, and a sign-in would be told to sign in first.
 */
@ServerFilter({"/login", "/logout"})
final class FormsByBrowser {

  @RequestFilter
  @PreMatching
  void takeAnyAnswer(HttpRequest<?> request) {
    String accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
    if (accepted != null
        && accepted.contains(MediaType.TEXT_HTML)
        && !accepted.contains(MediaType.ALL)
        && request.getHeaders() instanceof MutableHttpHeaders headers) {
      headers.set(HttpHeaders.ACCEPT, accepted + ", " + MediaType.ALL + ";q=0.1");
    }
  }
}
