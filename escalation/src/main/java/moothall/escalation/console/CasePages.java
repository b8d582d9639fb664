package moothall.escalation.console;

import static java.util.Map.entry;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.CandidateDesk;
import moothall.escalation.casework.Obstacles;
import moothall.escalation.casework.UndoDesk;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.guidance.Cards;
import moothall.escalation.guidance.Wordings;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.reading.LookingAfter;
import moothall.escalation.reading.OutlookReader;
import moothall.escalation.reading.ScreenshotReader;

/** A case. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class CasePages {

  private final CaseReader reader;
  private final Pages pages;
  private final PlatformSide platforms;
  private final OutlookReader outlooks;
  private final LookingAfter lookingAfter;
  private final Obstacles obstacles;
  private final CandidateDesk candidates;
  private final Cards cards;
  private final LegalFirst legalFirst;
  private final Wordings wordings;
  private final ScreenshotReader screenshots;
  private final Clock clock;

  CasePages(
      CaseReader reader,
      Pages pages,
      PlatformSide platforms,
      OutlookReader outlooks,
      LookingAfter lookingAfter,
      Obstacles obstacles,
      CandidateDesk candidates,
      Cards cards,
      LegalFirst legalFirst,
      Wordings wordings,
      ScreenshotReader screenshots,
      Clock clock) {
    this.screenshots = screenshots;
    this.cards = cards;
    this.legalFirst = legalFirst;
    this.wordings = wordings;
    this.reader = reader;
    this.pages = pages;
    this.platforms = platforms;
    this.outlooks = outlooks;
    this.lookingAfter = lookingAfter;
    this.obstacles = obstacles;
    this.candidates = candidates;
    this.clock = clock;
  }

  @Get("/cases/{caseId}")
  HttpResponse<String> one(String caseId, Viewer viewer) {
    return sheet(caseId, viewer, HttpStatus.OK, "");
  }

  /** Somebody unfolded its words in a list: that is put on record as if they had opened it. */
  @Consumes(MediaType.ALL)
  @Post("/cases/{caseId}/revealed")
  HttpResponse<?> revealed(String caseId, Viewer viewer) {
    boolean recorded = CaseId.parse(caseId).filter(id -> reader.revealed(viewer, id)).isPresent();
    return recorded ? HttpResponse.accepted() : HttpResponse.notFound();
  }

  /** The page of a case, with a problem at the top if something could not be done. */
  HttpResponse<String> sheet(String caseId, Viewer viewer, HttpStatus status, String problem) {
    return CaseId.parse(caseId)
        .flatMap(id -> reader.find(viewer, id))
        .map(file ->
            pages.show(
                status,
                "case.jte",
                Map.ofEntries(
                    entry(
                        "sheet",
                        CaseSheet.of(
                            file,
                            platforms.link(file),
                            reader.beside(viewer, file.it()),
                            clock.instant(),
                            viewer)),
                    entry("nobodyUntil", lookingAfter.nobodyUntil(file.it()).map(CouncilTime::day)),
                    entry("screenshots", ScreenshotRow.of(file.it(), screenshots.of(file.it()))),
                    entry("guidance", cards.of(file.it().categories())),
                    entry("wordings", wordings.fitting(file.it().categories())),
                    entry("problem", problem),
                    entry("terms", legalFirst.onReferral(file.it().commentId())),
                    entry(
                        "outlook",
                        OutlookSheet.of(outlooks.of(file, viewer), file, clock.instant())),
                    entry("may", may(viewer, file.it())),
                    entry("reporting", platforms.reporting(file)),
                    entry("work", WorkActs.of(viewer, file.it())),
                    entry("candidates", candidates.of(viewer, file.it().id()).orElse(List.of())),
                    entry("reviews", viewer.may(Permission.REVIEW_REFERRALS, Queue.of(file.it()))),
                    entry("undo", UndoDesk.offered(file.it(), viewer)),
                    entry("user", viewer.name()))))
        .orElseGet(() -> missing(viewer));
  }

  private CaseActs may(Viewer viewer, Case it) {
    return CaseActs.of(viewer, it, obstacles);
  }

  /** For a case that does not exist, and for one that the viewer may not see. */
  HttpResponse<String> missing(Viewer viewer) {
    return pages.show(HttpStatus.NOT_FOUND, "missing.jte", Map.of("user", viewer.name()));
  }

  /** For somebody who raised a referral and may not see the case that it belongs to. */
  HttpResponse<String> raised(Viewer viewer) {
    return pages.show(HttpStatus.ACCEPTED, "raised.jte", Map.of("user", viewer.name()));
  }
}
