package moothall.moderation.verdict;

import java.util.List;
import moothall.moderation.content.Comment;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Screening;
import org.jspecify.annotations.Nullable;

/**
 * The whole judgement of one comment: look, then decide.
 *
 * @param candidate tried beside; null if none is
 */
public record Judge(Screening screening, Policy policy, @Nullable Candidate candidate) {

  public Judge(Screening screening, Policy policy) {
    this(screening, policy, null);
  }

  public Verdict judge(Comment comment) {
    List<Finding> findings = comment.removed() ? List.of() : screening.screen(comment);
    Verdict verdict = policy.judge(findings, comment);
    if (candidate == null || comment.removed()) {
      return verdict;
    }
    Verdict then = policy.judge(candidate.instead(findings, comment), comment);
    return verdict.beside(CandidateVerdict.of(candidate.model(), verdict, then));
  }
}
