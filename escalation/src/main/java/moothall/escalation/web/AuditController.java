package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
import org.jspecify.annotations.Nullable;

/** Who looked at what, and who tried to come in. */
@Controller("/api/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {

  private static final int MOST = 200;

  private final Database database;
  private final Audit audit;

  AuditController(Database database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  /** A page of the record, newest first; {@code next} is null on the last. */
  record AuditView(List<EventView> events, @Nullable Long next) {}

  /** One line of it. */
  record EventView(String at, String who, List<String> roles, String kind, String subject) {}

  @Get
  @Does("Lists who read what and who tried to sign in, newest first")
  @Gives(AuditView.class)
  HttpResponse<?> newestFirst(
      @QueryValue @Nullable Long after, @QueryValue(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      return Answers.badRequest("limit", "limit is " + limit + " (expected: 1 to " + MOST + ").");
    }
    long before = after == null ? Long.MAX_VALUE : after;
    List<AuditEvent> page =
        database.inTransaction(connection -> audit.newestFirst(connection, before, limit));
    return HttpResponse.ok(
        new AuditView(
            page.stream().map(AuditController::view).toList(),
            page.size() < limit ? null : page.getLast().place()));
  }

  private static EventView view(AuditEvent it) {
    return new EventView(it.at().toString(), it.who(), it.roles(), it.kind().name(), it.subject());
  }
}
