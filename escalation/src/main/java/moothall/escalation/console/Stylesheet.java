package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The one file of GOV.UK Frontend that we may use. The rest of the package is not served: its fonts
 * and its crown are for GOV.UK alone.
 */
@Controller("/webjars/govuk-frontend.min.css")
@Secured(SecurityRule.IS_ANONYMOUS)
final class Stylesheet {

  private static final String RESOURCE =
      "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";

  private final byte[] css;

  Stylesheet() {
    try (InputStream in = Stylesheet.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the class path has no " + RESOURCE);
      }
      this.css = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Get
  HttpResponse<byte[]> css() {
    return HttpResponse.ok(css)
        .contentType(MediaType.of("text/css"))
        .header("Cache-Control", "public, max-age=3600");
  }
}
