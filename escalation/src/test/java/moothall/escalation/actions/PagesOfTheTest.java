package moothall.escalation.actions;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** One page per state that a page of the register can be in. */
@Singleton
@Requires(property = "moothall.test.callback")
final class PagesOfTheTest implements PageRegister {

  private final Map<String, Page> pages;

  PagesOfTheTest(@Value("${moothall.test.callback}") String callback) {
    this.pages =
        Map.of(
            "town-news", page("town-news", true, Optional.of(callback), "town-secret"),
            "suspended", page("suspended", false, Optional.of(callback), "town-secret"),
            "silent", page("silent", true, Optional.empty(), "town-secret"),
            "no-secret", page("no-secret", true, Optional.of(callback), "missing-secret"),
            "nowhere", page("nowhere", true, Optional.of("http://127.0.0.1:1"), "town-secret"));
  }

  private static Page page(String id, boolean approved, Optional<String> callback, String secret) {
    return new Page(id, approved, callback, Optional.of(secret), Optional.empty());
  }

  @Override
  public Optional<Page> find(String pageId) {
    return Optional.ofNullable(pages.get(pageId));
  }
}
