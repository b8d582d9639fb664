package moothall.escalation.console;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import moothall.escalation.live.Wanted;

/** What the form above the live view sends; an empty value asks nothing. */
@Introspected
public record LiveFilter(
    @QueryValue(defaultValue = "") String page,
    @QueryValue(defaultValue = "") String platform,
    @QueryValue(defaultValue = "") String category,
    @QueryValue(defaultValue = "") String outcome) {

  Wanted wanted() {
    return Wanted.of(page, platform, category, outcome);
  }

  /** As part of an address. */
  public String query() {
    return "page="
        + encoded(page)
        + "&platform="
        + encoded(platform)
        + "&category="
        + encoded(category)
        + "&outcome="
        + encoded(outcome);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
