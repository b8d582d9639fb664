package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.Map;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CaseId;
import moothall.escalation.reading.Conversation;
import moothall.escalation.reading.ConversationReader;

/** The comment of a case among those that it answers and that answer it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ConversationPages {

  private final ConversationReader reader;
  private final CasePages cases;
  private final Pages pages;
  private final Clock clock;

  ConversationPages(ConversationReader reader, CasePages cases, Pages pages, Clock clock) {
    this.reader = reader;
    this.cases = cases;
    this.pages = pages;
    this.clock = clock;
  }

  @Get("/cases/{caseId}/conversation")
  HttpResponse<String> around(
      String caseId, @QueryValue(defaultValue = "0") long after, Viewer viewer) {
    return CaseId.parse(caseId)
        .flatMap(id -> reader.find(viewer, id, Math.max(0, after)))
        .map(it ->
            pages.show(
                HttpStatus.OK,
                "conversation.jte",
                Map.of("caseId", caseId, "sheet", sheet(it, after > 0), "user", viewer.name())))
        .orElseGet(() -> cases.missing(viewer));
  }

  private ConversationSheet sheet(Conversation it, boolean goesOn) {
    return ConversationSheet.of(it, goesOn, clock.instant());
  }
}
