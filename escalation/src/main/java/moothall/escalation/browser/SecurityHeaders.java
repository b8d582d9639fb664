package moothall.escalation.browser;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Headers of every answer: nothing from elsewhere, nothing inline, no framing, no copies kept. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders implements Ordered {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    // What is served with a stricter one of its own keeps that.
    if (!response.getHeaders().contains("Content-Security-Policy")) {
      response.header("Content-Security-Policy", POLICY);
    }
    response.header("X-Content-Type-Options", "nosniff");
    response.header("X-Frame-Options", "DENY");
    response.header("Referrer-Policy", "same-origin");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    boolean unchanging =
        request.getPath().startsWith("/webjars/") || request.getPath().startsWith("/static/");
    if (!unchanging && !response.getHeaders().contains("Cache-Control")) {
      response.header("Cache-Control", "no-store");
    }
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
