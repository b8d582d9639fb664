package moothall.escalation.admission;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Optional;

/** An endpoint by method and template, as {@code GET /cases/{caseId}}. */
public record Address(String text) {

  /** What is asked with HEAD needs what GET needs. Parameters of the query say nothing here. */
  public static Address of(UriRouteInfo<?, ?> route) {
    String method = route.getHttpMethodName();
    String template = route.getUriMatchTemplate().toPathString();
    return new Address((method.equals("HEAD") ? "GET" : method) + " " + template);
  }

  /** Empty if the request leads to no endpoint. */
  static Optional<Address> of(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .map(match -> match.getRouteInfo())
        .filter(UriRouteInfo.class::isInstance)
        .map(route -> of((UriRouteInfo<?, ?>) route));
  }
}
