package moothall.escalation.console.language;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.context.ServerRequestContext;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes the language of a browser, for everybody and on every page, and leads back to it. */
@Controller(LanguageSwitch.ADDRESS)
public final class LanguageSwitch {

  static final String ADDRESS = "/language";

  private static final String START = "/";
  private static final String SIGN_IN = "/login";

  private final LanguageCookie cookie;

  LanguageSwitch(LanguageCookie cookie) {
    this.cookie = cookie;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(@Body @Nullable Map<String, String> form) {
    Map<String, String> asked = Objects.requireNonNullElse(form, Map.of());
    return HttpResponse.seeOther(back(asked.getOrDefault("back", START)))
        .cookie(cookie.of(Language.parse(asked.getOrDefault("to", ""))));
  }

  /**
   * For the layout: where the page that is being made can be had again. What answered a form
   * cannot: from there one begins anew. Nor can a step of a sign-in, whose address says what the
   * council's provider answered: that is quoted nowhere.
   */
  public static String here() {
    return ServerRequestContext.currentRequest()
        .filter(it -> it.getMethod() == HttpMethod.GET)
        .map(HttpRequest::getUri)
        .map(LanguageSwitch::again)
        .orElse(START);
  }

  private static String again(URI here) {
    if (here.getRawPath().startsWith(SIGN_IN + "/")) {
      return SIGN_IN;
    }
    return here.getRawQuery() == null
        ? here.getRawPath()
        : here.getRawPath() + "?" + here.getRawQuery();
  }

  /** Nobody is sent to another site. */
  static URI back(String asked) {
    URI back = URI.create(START);
    try {
      URI wanted = back.resolve(asked);
      boolean ours =
          asked.startsWith(START)
              && !asked.startsWith("//")
              && wanted.getScheme() == null
              && wanted.getRawAuthority() == null
              && !wanted.getRawPath().startsWith("//");
      return ours ? wanted : back;
    } catch (IllegalArgumentException noAddress) {
      return back;
    }
  }
}
