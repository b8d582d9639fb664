package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.reading.Conversation;
import moothall.escalation.reading.ConversationReader;
import moothall.escalation.reading.LiveComment;
import org.jspecify.annotations.Nullable;

/** The comment of a case among those that it answers and that answer it. */
@Controller("/api/cases/{caseId}/conversation")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConversationController {

  private final ConversationReader reader;

  ConversationController(ConversationReader reader) {
    this.reader = reader;
  }

  /**
   * A comment as it stands.
   *
   * @param caseId null if nobody had to look
   * @param text null if it was erased or never received, is withheld, or is in a restricted case
   * @param removed whether the platform has it no more
   */
  record SpokenView(
      String commentId,
      @Nullable String caseId,
      @Nullable String author,
      String receivedAt,
      List<String> categories,
      @Nullable String text,
      boolean removed) {

    private static SpokenView of(LiveComment it) {
      JudgedComment words = it.newestWords().comment();
      return new SpokenView(
          words.id().value(),
          it.found().map(found -> found.id().toString()).orElse(null),
          words.author(),
          words.times().received().toString(),
          it.found().map(Case::categories).orElseGet(() -> it.newest().categories()),
          it.showsWords() ? words.text() : null,
          it.isGone());
    }
  }

  /** Some of them, and whether there are more. */
  record PartView(List<SpokenView> comments, boolean more) {

    private static PartView of(Conversation.Part part) {
      return new PartView(part.comments().stream().map(SpokenView::of).toList(), part.more());
    }
  }

  /**
   * What stands around a comment, as far as the reader may see it.
   *
   * @param above what it answers, the topmost first
   * @param before other answers to the same that came before it, oldest first
   * @param after those that came after it
   * @param below answers to it, oldest first
   * @param next what to ask for as {@code after} for the answers that follow; null on the last
   */
  record ConversationView(
      SpokenView comment,
      PartView above,
      PartView before,
      PartView after,
      PartView below,
      @Nullable Long next) {

    private static ConversationView of(Conversation it) {
      return new ConversationView(
          SpokenView.of(it.comment()),
          PartView.of(it.above()),
          PartView.of(it.before()),
          PartView.of(it.after()),
          PartView.of(it.below()),
          it.next().isPresent() ? it.next().getAsLong() : null);
    }
  }

  @Get
  @Does("Shows what the comment of a case answers, and what answers it")
  @Gives(ConversationView.class)
  HttpResponse<?> around(String caseId, @QueryValue(defaultValue = "0") long after, Viewer viewer) {
    if (after < 0) {
      return Answers.badRequest(
          "after", "after is " + after + " (expected: what next was, 0 or more).");
    }
    return CaseId.parse(caseId)
        .flatMap(id -> reader.find(viewer, id, after))
        .<HttpResponse<?>>map(it -> HttpResponse.ok(ConversationView.of(it)))
        .orElseGet(Answers::noSuchCase);
  }
}
