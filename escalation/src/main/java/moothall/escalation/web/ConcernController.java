package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.ConcernDesk;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.reading.CaseReader;
import org.jspecify.annotations.Nullable;

/** What anybody may be concerned about, with or without a case. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConcernController {

  private final ConcernDesk desk;
  private final CaseReader reader;

  ConcernController(ConcernDesk desk, CaseReader reader) {
    this.desk = desk;
    this.reader = reader;
  }

  /** What the concern is. */
  record ConcernRequest(@Nullable String reason) {}

  /** {@code caseId} is null for somebody who may not see the case. */
  record RaisedView(String commentId, @Nullable String caseId, String state) {}

  @Post("/comments/concerns")
  @Does("Raises a concern about a comment")
  @Gives(value = RaisedView.class, status = 202)
  HttpResponse<?> raiseByQuery(
      @QueryValue String id, @Body @Nullable ConcernRequest body, Viewer viewer) {
    return raise(comment(id), body, viewer);
  }

  @Post("/comments/{commentId}/concerns")
  @Does("Raises a concern about a comment")
  @Gives(value = RaisedView.class, status = 202)
  HttpResponse<?> raiseByPath(
      String commentId, @Body @Nullable ConcernRequest body, Viewer viewer) {
    return raise(comment(commentId), body, viewer);
  }

  @Post("/cases/{caseId}/concerns")
  @Does("Raises a concern about the comment of a case")
  @Gives(value = RaisedView.class, status = 202)
  HttpResponse<?> raiseOnCase(String caseId, @Body @Nullable ConcernRequest body, Viewer viewer) {
    Optional<CommentId> comment = CaseId.parse(caseId).flatMap(id -> reader.commentOf(viewer, id));
    return comment.isEmpty() ? Answers.noSuchCase() : raise(comment, body, viewer);
  }

  private HttpResponse<?> raise(
      Optional<CommentId> comment, @Nullable ConcernRequest body, Viewer viewer) {
    String words = body == null ? null : body.reason();
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    return comment
        .flatMap(it -> desk.raise(it, viewer, new Reason(words)).map(raised -> view(it, raised)))
        .<HttpResponse<?>>map(view -> HttpResponse.accepted().body(view))
        .orElseGet(Answers::noSuchComment);
  }

  private static RaisedView view(CommentId comment, ConcernDesk.Raised raised) {
    return new RaisedView(
        comment.value(), raised.seen() ? raised.caseId().toString() : null, "RAISED");
  }

  private static Optional<CommentId> comment(String id) {
    return CommentId.isWellFormed(id) ? Optional.of(new CommentId(id)) : Optional.empty();
  }
}
