package moothall.deploy.simulator.site;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import moothall.service.Problem;

/** Nothing runs, loads or posts here but what the website itself serves. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SiteHeaders {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Another site's form must not post as a resident. */
  @RequestFilter
  @Nullable
  HttpResponse<?> refuseOtherSites(HttpRequest<?> request) {
    boolean foreign = "cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"));
    return foreign && request.getMethod() == HttpMethod.POST
        ? Problem.of(
                HttpStatus.FORBIDDEN,
                "other-site",
                "Comments are taken from this website's own form only.")
            .toResponse()
        : null;
  }

  @ResponseFilter
  void protect(MutableHttpResponse<?> response) {
    response
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        // Not no-referrer: a form would then be sent with "Origin: null", which the server refuses.
        .header("Referrer-Policy", "same-origin");
    if (!response.getHeaders().contains("Cache-Control")) {
      response.header("Cache-Control", "no-store");
    }
  }
}
