package moothall.moderation.authoring;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import moothall.moderation.detection.Finding;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.verdict.JudgedFinding;
import moothall.moderation.verdict.Verdict;

/** Verdicts in one line. */
final class Written {

  private Written() {}

  static String actions(Verdict verdict) {
    return String.join("+", verdict.actions().stream().map(Action::name).toList());
  }

  static String verdict(Verdict verdict) {
    List<String> categories = verdict.categories().stream().map(Category::code).toList();
    return actions(verdict) + " " + (categories.isEmpty() ? "none" : String.join(",", categories));
  }

  /** Rules that only one of two verdicts rests on: with - what is gone, with + what is new. */
  static String causes(Verdict old, Verdict now) {
    Set<String> gone = rules(old);
    Set<String> added = rules(now);
    Set<String> both = new TreeSet<>(gone);
    both.retainAll(added);
    gone.removeAll(both);
    added.removeAll(both);
    Set<String> causes = new TreeSet<>();
    gone.forEach(rule -> causes.add("-" + rule));
    added.forEach(rule -> causes.add("+" + rule));
    return String.join(" ", causes);
  }

  private static Set<String> rules(Verdict verdict) {
    Set<String> rules = new TreeSet<>();
    for (JudgedFinding judged : verdict.findings()) {
      if (judged.finding() instanceof Finding.Match match) {
        rules.add(match.rule().id() + ":" + judged.band());
      }
    }
    return rules;
  }
}
