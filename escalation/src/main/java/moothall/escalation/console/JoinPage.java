package moothall.escalation.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Objects;
import moothall.escalation.accounts.Joining;
import org.jspecify.annotations.Nullable;

/** Where somebody who was added chooses a password; open to whoever has name and codes. */
@Controller("/join")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class JoinPage {

  private final Joining joining;
  private final Pages pages;

  JoinPage(Joining joining, Pages pages) {
    this.joining = joining;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> form() {
    return show(HttpStatus.OK, "", "");
  }

  @Post
  HttpResponse<?> join(HttpRequest<?> request, @Body @Nullable Map<String, String> form) {
    Map<String, String> fields = Objects.requireNonNullElse(form, Map.of());
    Joining.Form typed =
        new Joining.Form(
            fields.getOrDefault("name", ""),
            fields.getOrDefault("first", ""),
            fields.getOrDefault("second", ""),
            fields.getOrDefault("password", ""),
            fields.getOrDefault("again", ""));
    return joining
        .join(request, typed)
        .<HttpResponse<?>>map(why -> show(HttpStatus.BAD_REQUEST, why, typed.name()))
        .orElseGet(() -> pages.show(HttpStatus.OK, "joined.jte", Map.of("name", typed.name())));
  }

  /** Codes and passwords are typed again; the name stays. */
  private HttpResponse<?> show(HttpStatus status, String problem, String name) {
    return pages.show(status, "join.jte", Map.of("problem", problem, "name", name));
  }
}
