package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.Judgement;
import moothall.escalation.live.Cause;
import moothall.escalation.live.Outcome;
import moothall.escalation.live.Tide;
import moothall.escalation.live.Wanted;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.LiveComment;
import moothall.escalation.reading.LiveReader;
import org.jspecify.annotations.Nullable;

/** Comments in the order of their arrival, for programs; {@code mark} is where to go on. */
@Controller("/api/live")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LiveController {

  private static final int MOST = 200;

  private final LiveReader reader;

  LiveController(LiveReader reader) {
    this.reader = reader;
  }

  /** What there is, and what to ask for next so that nothing is missed. */
  record LiveView(List<LiveCommentView> comments, long mark) {}

  /**
   * A comment as it stands.
   *
   * @param caseId null if nobody had to look
   * @param text null if it was removed, is withheld, or is in a restricted case
   */
  record LiveCommentView(
      long arrival,
      String commentId,
      @Nullable String caseId,
      String pageId,
      String platform,
      String receivedAt,
      String outcome,
      String cause,
      List<String> categories,
      @Nullable String text) {}

  /** Without {@code after} the newest, newest first; with it what arrived since, oldest first. */
  @Get
  @Does("Lists comments in the order of their arrival")
  @Gives(LiveView.class)
  HttpResponse<?> live(
      @QueryValue @Nullable Long after,
      @QueryValue(defaultValue = "50") int limit,
      @QueryValue(defaultValue = "") String page,
      @QueryValue(defaultValue = "") String platform,
      @QueryValue(defaultValue = "") String category,
      @QueryValue(defaultValue = "") String outcome,
      Viewer viewer) {
    if (limit < 1 || limit > MOST) {
      return Answers.badRequest("limit", "limit is " + limit + " (expected: 1 to " + MOST + ").");
    }
    if (after != null && after < 0) {
      return Answers.badRequest("after", "after is " + after + " (expected: a mark, 0 or more).");
    }
    if (!outcome.isEmpty() && Outcome.parse(outcome).isEmpty()) {
      return Answers.badRequest(
          "outcome",
          "outcome is unknown (expected: one of " + Arrays.toString(Outcome.values()) + ").");
    }
    Wanted wanted = Wanted.of(page, platform, category, outcome);
    if (after == null) {
      LiveReader.Newest newest = reader.newest(viewer, wanted, limit);
      return HttpResponse.ok(new LiveView(views(newest.comments()), newest.mark()));
    }
    Tide tide = new Tide(after);
    List<LiveCommentView> since = views(reader.since(viewer, wanted, tide));
    return HttpResponse.ok(new LiveView(since, tide.mark()));
  }

  private static List<LiveCommentView> views(List<LiveComment> comments) {
    return comments.stream().map(LiveController::view).toList();
  }

  private static LiveCommentView view(LiveComment it) {
    Judgement words = it.newestWords();
    return new LiveCommentView(
        it.arrival(),
        words.comment().id().value(),
        it.found().map(found -> found.id().toString()).orElse(null),
        words.comment().page().pageId(),
        words.comment().page().platform(),
        words.comment().times().received().toString(),
        Outcome.of(it.found()).name(),
        Cause.of(it.newest()).name(),
        it.found().map(Case::categories).orElseGet(() -> it.newest().categories()),
        isKeptBack(it) ? null : words.comment().text());
  }

  private static boolean isKeptBack(LiveComment it) {
    return it.isWithheld() || it.file().filter(CaseFile::isRestricted).isPresent();
  }
}
