package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.function.Function;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.FirstActDesk;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReplyText;
import org.jspecify.annotations.Nullable;

/**
 * Decisions about a comment that may have no case, as the live view makes them: with the first it
 * gets one. Where it has one, they are the decisions of that case.
 */
@Controller("/api/comments")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FirstActController {

  private final FirstActDesk desk;

  FirstActController(FirstActDesk desk) {
    this.desk = desk;
  }

  /** Why somebody does it. */
  record HideRequest(@Nullable String reason) {}

  /** What is said in the council's name. */
  record AnswerRequest(@Nullable String text) {}

  @Post("/hide")
  @Does("Hides a comment, and opens its case where it has none")
  @Gives(value = DecidedView.class, status = 202)
  HttpResponse<?> hide(@QueryValue String id, @Body @Nullable HideRequest body, Viewer viewer) {
    String words = body == null ? null : body.reason();
    Optional<String> objection = Reason.objection(words);
    return words == null || objection.isPresent()
        ? Answers.badReason(objection.orElse(""))
        : about(id, comment -> desk.hide(comment, viewer, new Reason(words)));
  }

  @Post("/reply")
  @Does("Answers a comment in the council's name, and opens its case where it has none")
  @Gives(value = DecidedView.class, status = 202)
  HttpResponse<?> reply(@QueryValue String id, @Body @Nullable AnswerRequest body, Viewer viewer) {
    String words = body == null ? null : body.text();
    Optional<String> objection = ReplyText.objection(words);
    return words == null || objection.isPresent()
        ? Answers.badRequest("text", objection.orElse(""))
        : about(id, comment -> desk.reply(comment, viewer, new ReplyText(words)));
  }

  private static HttpResponse<?> about(String id, Function<CommentId, DeskAnswer> act) {
    DeskAnswer answer =
        CommentId.isWellFormed(id) ? act.apply(new CommentId(id)) : new DeskAnswer.NotFound();
    return answer instanceof DeskAnswer.NotFound() ? Answers.noSuchComment() : Answers.of(answer);
  }
}
