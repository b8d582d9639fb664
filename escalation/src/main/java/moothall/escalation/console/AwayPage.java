package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Map;
import moothall.escalation.web.TroublePage;

/**
 * Says that the database is away to whoever asked for a page, and what becomes of things meanwhile;
 * or that it refused, which does not pass.
 */
@Singleton
final class AwayPage implements TroublePage {

  private final Pages pages;

  AwayPage(Pages pages) {
    this.pages = pages;
  }

  @Override
  public HttpResponse<?> databaseAway(HttpStatus status) {
    return pages.show(status, "away.jte", Map.of());
  }

  @Override
  public HttpResponse<?> databaseRefused(HttpStatus status) {
    return pages.show(status, "fault.jte", Map.of());
  }
}
