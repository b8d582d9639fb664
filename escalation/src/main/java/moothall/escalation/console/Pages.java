package moothall.escalation.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.Map;
import moothall.escalation.console.language.Language;

/** Templates to answers; every value in them is escaped by the engine. */
@Singleton
final class Pages {

  private static final String PACKAGE = "moothall.escalation.pages";
  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);

  private final Notices notices;
  private final Navigation navigation;
  private final BreakGlassNotice breakGlass;
  private final AttestationNotice attestations;
  private final PictureChoice pictures;
  private final SessionNotice session;

  Pages(
      Notices notices,
      Navigation navigation,
      BreakGlassNotice breakGlass,
      AttestationNotice attestations,
      PictureChoice pictures,
      SessionNotice session) {
    this.attestations = attestations;
    this.breakGlass = breakGlass;
    this.pictures = pictures;
    this.session = session;
    this.notices = notices;
    this.navigation = navigation;
  }

  HttpResponse<String> show(HttpStatus status, String template, Map<String, Object> values) {
    return HttpResponse.<String>status(status).contentType(HTML).body(piece(template, values));
  }

  /** A part of a page, or one whole; its language is asked for once, and not for every sentence. */
  String piece(String template, Map<String, Object> values) {
    return Language.now().speak(() -> made(template, values));
  }

  private String made(String template, Map<String, Object> values) {
    StringOutput out = new StringOutput();
    Runnable page = () -> engine.render(template, values, new VisibleOutput(out));
    String user = values.getOrDefault("user", "").toString();
    if (user.isEmpty()) {
      page.run();
    } else {
      Runnable own = () -> pictures.above(user, () -> session.above(page));
      Runnable attested = () -> attestations.above(user, own);
      notices.above(() -> navigation.above(user, () -> breakGlass.above(user, attested)));
    }
    return out.toString();
  }
}
