package moothall.escalation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What several comments together say about one of them. It only ever adds to what is known.
 *
 * @param signalId equal however often it is raised
 * @param comment the comment whose verdict is amended
 * @param version of its words
 * @param rule which of the policy's windows it was
 * @param category what the comment is as well
 * @param actions what is asked for besides; a referral is never among them
 * @param grade of the category
 * @param others the earlier comments that it rests on, oldest first
 * @param basis what people are told
 * @param policy version of the policy
 */
public record Amendment(
    String signalId,
    CommentId comment,
    String version,
    String rule,
    String category,
    List<String> actions,
    Judgement.Grade grade,
    List<CommentId> others,
    Basis basis,
    String policy) {

  /** Clause of the policy, law, and the reason in plain English; none of it quotes a comment. */
  public record Basis(String clause, List<String> law, String reason) {

    public Basis {
      law = List.copyOf(law);
    }
  }

  public Amendment {
    actions = List.copyOf(actions);
    others = List.copyOf(others);
  }

  /** As if the verdict on the comment had said this and nothing else. */
  public Judgement of(JudgedComment judged) {
    return new Judgement(
        signalId,
        judged,
        actions,
        List.of(category),
        grade,
        List.of(
            new Judgement.Finding(
                rule,
                category,
                1,
                "RAISE",
                List.of(),
                basis.clause(),
                basis.law(),
                basis.reason())),
        Map.of(),
        new Judgement.Versions(policy, "none"));
  }

  /** As it stands in the case. */
  public CaseEvent.SignalAdded event(Instant at) {
    return new CaseEvent.SignalAdded(
        at,
        signalId,
        rule,
        category,
        actions,
        grade,
        others.stream().map(CommentId::value).toList(),
        basis);
  }
}
