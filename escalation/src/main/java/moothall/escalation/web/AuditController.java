package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import moothall.escalation.reading.AuditReader;
import moothall.escalation.store.AuditEvent;
import org.jspecify.annotations.Nullable;

/** Who looked at what, and who tried to come in. */
@Controller("/api/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {

  private static final int MOST = 200;

  private final AuditReader reader;

  AuditController(AuditReader reader) {
    this.reader = reader;
  }

  /** A page of the record, newest first; {@code next} is null on the last. */
  record AuditView(List<EventView> events, @Nullable Long next) {}

  /** One line of it. */
  record EventView(String at, String who, List<String> roles, String kind, String subject) {}

  @Get
  @Does("Lists who read what and who tried to sign in, newest first")
  @Gives(AuditView.class)
  HttpResponse<?> newestFirst(
      @QueryValue @Nullable Long after,
      @QueryValue(defaultValue = "50") int limit,
      @QueryValue @Nullable String who,
      @QueryValue @Nullable String kind,
      @QueryValue @Nullable String about,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to) {
    if (limit < 1 || limit > MOST) {
      return Answers.badRequest("limit", "limit is " + limit + " (expected: 1 to " + MOST + ").");
    }
    return switch (AuditReader.asked(new AuditReader.Fields(who, kind, about, from, to))) {
      case AuditReader.Asked.Wrong(var field, var why) -> Answers.badRequest(field, why);
      case AuditReader.Asked.For(var search) ->
          HttpResponse.ok(view(reader.newestFirst(search, Optional.ofNullable(after), limit)));
    };
  }

  private static AuditView view(AuditReader.Lines lines) {
    return new AuditView(
        lines.events().stream().map(AuditController::view).toList(), lines.next().orElse(null));
  }

  private static EventView view(AuditEvent it) {
    return new EventView(it.at().toString(), it.who(), it.roles(), it.kind().name(), it.subject());
  }
}
