package moothall.escalation.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import moothall.service.BoundedHttp;
import org.jspecify.annotations.Nullable;

/**
 * Requests of the library, to the issuer's own address only, bounded in time and size; a redirect
 * is not followed. The library's own way has no bound for the whole of an answer.
 */
final class BoundedSender implements HTTPRequestSender, ResourceRetriever {

  private static final int MOST_BYTES = 262_144;

  private final BoundedHttp http;
  private final URI issuer;

  BoundedSender(URI issuer, Duration deadline) {
    this.issuer = issuer;
    this.http = new BoundedHttp(deadline, MOST_BYTES);
  }

  boolean isAtTheIssuer(@Nullable URI address) {
    return address != null && origin(address).equals(origin(issuer));
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    String body = request.getBody();
    HttpRequest.Builder to = HttpRequest.newBuilder(request.getURI());
    request
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> to.header(name, value)));
    BoundedHttp.Answered answer =
        answered(
            to.method(
                    request.getMethod() == HTTPRequest.Method.POST ? "POST" : "GET",
                    body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    HTTPResponse response = new HTTPResponse(answer.status());
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          if (name.equalsIgnoreCase("Content-Type")) {
            response.setHeader(name, values.toArray(String[]::new));
          }
        });
    response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
    return response;
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    return new Resource(read(URI.create(url.toString())), "application/json");
  }

  String read(URI address) throws IOException {
    BoundedHttp.Answered answer =
        answered(HttpRequest.newBuilder(address).header("Accept", "application/json").build());
    if (answer.status() != 200) {
      throw new IOException("answered with status " + answer.status());
    }
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private BoundedHttp.Answered answered(HttpRequest request) throws IOException {
    if (!isAtTheIssuer(request.uri())) {
      throw new IOException("is not at the issuer's address");
    }
    return switch (http.send(request)) {
      case BoundedHttp.Answered answer -> answer;
      case BoundedHttp.NeverSent _ -> throw new IOException("cannot be connected to");
      case BoundedHttp.Unclear _ -> throw new IOException("did not answer in time, or broke off");
    };
  }
}
