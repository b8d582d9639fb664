package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.reading.AuditReader;
import moothall.escalation.reading.AuditReader.Asked;
import moothall.escalation.reading.AuditReader.Fields;
import moothall.escalation.reading.EvidenceCheck;
import moothall.escalation.store.AuditSearch;
import org.jspecify.annotations.Nullable;

/** The record of access, searched, and the check of the evidence chains on demand. */
@Controller("/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class AuditPages {

  private static final int LINES = 50;

  /** Whoever waits longer looks again when they want to. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final AuditReader reader;
  private final EvidenceCheck check;
  private final Pages pages;

  AuditPages(AuditReader reader, EvidenceCheck check, Pages pages) {
    this.reader = reader;
    this.check = check;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> search(
      @QueryValue @Nullable String who,
      @QueryValue @Nullable String kind,
      @QueryValue @Nullable String about,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable Long after,
      Viewer viewer) {
    Fields fields = new Fields(who, kind, about, from, to);
    return switch (AuditReader.asked(fields)) {
      case Asked.Wrong(_, var why) ->
          show(HttpStatus.BAD_REQUEST, fields, AuditSearch.ALL, null, why, viewer);
      case Asked.For(var search) -> show(HttpStatus.OK, fields, search, after, "", viewer);
    };
  }

  /** Reloading what follows checks nothing again. */
  @Consumes(MediaType.ALL)
  @Post("/verify")
  HttpResponse<?> verify(Viewer viewer) throws InterruptedException {
    check.begin(viewer, PATIENCE);
    return HttpResponse.seeOther(URI.create("/audit#evidence"));
  }

  private HttpResponse<String> show(
      HttpStatus status,
      Fields fields,
      AuditSearch search,
      @Nullable Long after,
      String problem,
      Viewer viewer) {
    return pages.show(
        status,
        "audit.jte",
        Map.of(
            "sheet",
            AuditSheet.of(
                fields,
                reader.newestFirst(search, Optional.ofNullable(after), LINES),
                after != null),
            "check",
            CheckSheet.of(check.standing()),
            "problem",
            problem,
            "user",
            viewer.name()));
  }
}
