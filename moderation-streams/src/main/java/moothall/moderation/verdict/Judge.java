package moothall.moderation.verdict;

import java.util.List;
import moothall.moderation.content.Comment;
import moothall.moderation.detection.Screening;

/** The whole judgement of one comment: look, then decide. */
public record Judge(Screening screening, Policy policy) {

  public Verdict judge(Comment comment) {
    return policy.judge(comment.removed() ? List.of() : screening.screen(comment), comment);
  }
}
