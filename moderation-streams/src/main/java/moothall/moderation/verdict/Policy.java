package moothall.moderation.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import moothall.moderation.content.Comment;
import moothall.moderation.detection.Finding;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Band;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.EvidenceMode;
import moothall.moderation.policy.Severity;

/** Turns findings into a verdict. When in doubt, a person looks. */
public final class Policy {

  private static final int LEAST_URGENT = 5;

  /** The same findings give the same order, whichever detector was asked first. */
  private static final Comparator<JudgedFinding> FIXED_ORDER =
      Comparator.<JudgedFinding, Boolean>comparing(it -> it.finding() instanceof Finding.Match)
          .thenComparing(it -> severity(it.finding()))
          .thenComparing(it -> code(it.finding()))
          .thenComparing(it -> it.finding().detector())
          .thenComparing(it -> ruleId(it.finding()));

  private final Provenance provenance;

  public Policy(Provenance provenance) {
    this.provenance = provenance;
  }

  public Verdict judge(List<Finding> findings, Comment comment) {
    if (comment.removed()) {
      return verdict(List.of());
    }
    List<JudgedFinding> judged = new ArrayList<>();
    for (Finding finding : findings) {
      judged.add(new JudgedFinding(finding, band(finding)));
    }
    judged.sort(FIXED_ORDER);
    return verdict(List.copyOf(judged));
  }

  private Verdict verdict(List<JudgedFinding> judged) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    Set<Category> categories = new TreeSet<>(Category.GRAVEST_FIRST);
    for (JudgedFinding it : judged) {
      actions.addAll(asked(it));
      if (it.band() != Band.BELOW && it.finding() instanceof Finding.Match match) {
        categories.add(match.rule().category());
      }
    }
    return new Verdict(
        Action.union(actions),
        List.copyOf(categories),
        categories.stream()
            .map(Category::severity)
            .min(Comparator.naturalOrder())
            .orElse(Severity.INFO),
        categories.stream().mapToInt(Category::priority).min().orElse(LEAST_URGENT),
        categories.stream()
            .map(Category::evidenceMode)
            .max(Comparator.naturalOrder())
            .orElse(EvidenceMode.STANDARD),
        judged,
        provenance);
  }

  private static Set<Action> asked(JudgedFinding judged) {
    return switch (judged.finding()) {
      case Finding.Inconclusive ignored -> Set.of(Action.ESCALATE);
      case Finding.Match match -> asked(match.rule().category(), judged.band());
    };
  }

  private static Set<Action> asked(Category category, Band band) {
    return switch (band) {
      case RAISE -> category.actions();
      // A candidate never weighs more than the certain case would.
      case REVIEW ->
          category.actions().equals(Set.of(Action.FLAG))
              ? Set.of(Action.FLAG)
              : Set.of(Action.ESCALATE);
      case BELOW, INCONCLUSIVE -> Set.of();
    };
  }

  private static Band band(Finding finding) {
    return switch (finding) {
      case Finding.Match match -> match.rule().category().band(match.confidence());
      case Finding.Inconclusive ignored -> Band.INCONCLUSIVE;
    };
  }

  private static Severity severity(Finding finding) {
    return finding instanceof Finding.Match match
        ? match.rule().category().severity()
        : Severity.INFO;
  }

  private static String code(Finding finding) {
    return finding instanceof Finding.Match match ? match.rule().category().code() : "";
  }

  private static String ruleId(Finding finding) {
    return finding instanceof Finding.Match match ? match.rule().id() : "";
  }
}
