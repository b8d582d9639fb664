package moothall.escalation.browser;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Set;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that would change something and come from a page of another site. Browsers say
 * where a request comes from; what says nothing is no browser, and carries no cookie it was not
 * given on purpose.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SameOrigin implements Ordered {

  private static final Set<HttpMethod> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    if (HARMLESS.contains(request.getMethod()) || isOurs(request.getHeaders())) {
      return null;
    }
    return Problem.of(
            HttpStatus.FORBIDDEN,
            "other-site",
            "This request comes from a page of another site. Open the console itself and try again.")
        .toResponse();
  }

  private static boolean isOurs(HttpHeaders headers) {
    String site = headers.get("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = headers.get(HttpHeaders.ORIGIN);
    String host = headers.get(HttpHeaders.HOST);
    return origin == null || (host != null && host.equals(authority(origin)));
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException notAnOrigin) {
      return null;
    }
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }
}
