package moothall.moderation.verdict;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import moothall.moderation.detection.Finding;
import moothall.moderation.policy.Action;

/**
 * What the verdict would be with a candidate model in the place of the one in use. It is told and
 * counted and has no effect.
 *
 * @param model the candidate's version
 * @param actions as they would be
 * @param gained ids of rules that would newly match, rules on trial included, in alphabetical order
 * @param lost ids of rules that would match no more
 */
public record CandidateVerdict(
    String model, List<Action> actions, List<String> gained, List<String> lost) {

  static CandidateVerdict of(String model, Verdict now, Verdict then) {
    Set<String> before = matched(now);
    Set<String> after = matched(then);
    return new CandidateVerdict(
        model,
        then.actions(),
        after.stream().filter(Predicate.not(before::contains)).toList(),
        before.stream().filter(Predicate.not(after::contains)).toList());
  }

  private static Set<String> matched(Verdict verdict) {
    Set<String> ids = new TreeSet<>();
    for (JudgedFinding judged : verdict.findings()) {
      if (judged.finding() instanceof Finding.Match match) {
        ids.add(match.rule().id());
      }
    }
    return ids;
  }
}
