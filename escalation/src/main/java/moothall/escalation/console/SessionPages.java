package moothall.escalation.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Map;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.SessionEnds;

/** For the script that warns people before their session ends. */
@Controller("/account/session")
@Produces(MediaType.APPLICATION_JSON)
final class SessionPages {

  private final SessionEnds ends;

  SessionPages(SessionEnds ends) {
    this.ends = ends;
  }

  /**
   * Seconds, and whose session it is: the page that asks may have been somebody else's, whose words
   * must not be sent under this name. Nothing for a program, which has no session. Does not prolong
   * it.
   */
  @Get
  Map<String, Object> left(HttpRequest<?> request, Viewer viewer) {
    return ends.after(request)
        .map(it ->
            Map.<String, Object>of(
                "idle", it.idle(), "longest", it.longest(), "name", viewer.name()))
        .orElse(Map.of());
  }

  @Consumes(MediaType.ALL)
  @Post("/stay")
  HttpResponse<?> stay(HttpRequest<?> request) {
    ends.stay(request);
    return HttpResponse.noContent();
  }
}
