package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CommentId;
import moothall.escalation.reading.CommentReader;

/** Answers what became of one comment, for a program that knows where it stands. */
@Controller("/api/comments/{platform}/{commentId}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CommentStandingController {

  private final CommentReader reader;

  CommentStandingController(CommentReader reader) {
    this.reader = reader;
  }

  /** {@code commentId} is {@code <page id>:<the platform's own id>}, or our whole id. */
  @Get
  @Does("Shows all that became of a comment: verdicts, visibility, case, referrals, evidence")
  @Gives(CommentStandingView.class)
  HttpResponse<?> one(String platform, String commentId, Viewer viewer) {
    return id(platform, commentId)
        .flatMap(id ->
            reader.find(viewer, id).map(standing -> CommentStandingView.of(id, standing, viewer)))
        .<HttpResponse<?>>map(HttpResponse::ok)
        .orElseGet(Answers::noSuchComment);
  }

  private static Optional<CommentId> id(String platform, String commentId) {
    String prefix = platform + ":";
    String whole = commentId.startsWith(prefix) ? commentId : prefix + commentId;
    return CommentId.isWellFormed(whole) && whole.startsWith(prefix)
        ? Optional.of(new CommentId(whole)).filter(it -> it.platform().equals(platform))
        : Optional.empty();
  }
}
