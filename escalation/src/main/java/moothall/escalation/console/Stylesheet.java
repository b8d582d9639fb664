package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The one file of GOV.UK Frontend that we may use, without its fonts. The rest of the package is
 * not served: fonts, crest and crown are for GOV.UK alone.
 */
@Controller("/webjars/govuk-frontend.min.css")
@Produces("text/css")
final class Stylesheet {

  private static final String RESOURCE =
      "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";

  private final byte[] css;

  Stylesheet() {
    try (InputStream in = Stylesheet.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the class path has no " + RESOURCE);
      }
      String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      this.css =
          whole
              .replaceAll("@font-face\\{[^}]*\\}", "")
              .replace("GDS Transport,arial,", "system-ui,\"Segoe UI\",Roboto,Arial,")
              .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Get
  HttpResponse<byte[]> css() {
    return HttpResponse.ok(css).header("Cache-Control", "public, max-age=3600");
  }
}
