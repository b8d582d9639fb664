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
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Severity;
import moothall.moderation.policy.Status;
import org.jspecify.annotations.Nullable;

/** Turns findings into a verdict. When in doubt, a person looks. */
public final class Policy {

  private static final int LEAST_URGENT = 5;

  /** The same findings give the same order, whichever detector was asked first. */
  private static final Comparator<JudgedFinding> FIXED_ORDER =
      Comparator.<JudgedFinding, Integer>comparing(it -> rank(it.finding()))
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
      boolean counts = it.band() == Band.RAISE || it.band() == Band.REVIEW;
      if (counts && it.finding() instanceof Finding.Match match) {
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
        provenance,
        null);
  }

  /** What could not be judged first, then what was found, then what was explained. */
  private static int rank(Finding finding) {
    return switch (finding) {
      case Finding.Inconclusive _ -> 0;
      case Finding.Match _ -> 1;
      case Finding.Excused _ -> 2;
    };
  }

  private static Set<Action> asked(JudgedFinding judged) {
    return switch (judged.finding()) {
      case Finding.Inconclusive _ -> Set.of(Action.ESCALATE);
      case Finding.Excused _ -> Set.of();
      case Finding.Match match -> asked(match.rule().actions(), judged.band());
    };
  }

  private static Set<Action> asked(Set<Action> actions, Band band) {
    return switch (band) {
      case RAISE -> actions;
      // A candidate never weighs more than the certain case would.
      case REVIEW -> actions.equals(Set.of(Action.FLAG)) ? actions : Set.of(Action.ESCALATE);
      case BELOW, SHADOW, EXCUSED, INCONCLUSIVE -> Set.of();
    };
  }

  private static Band band(Finding finding) {
    return switch (finding) {
      case Finding.Match match ->
          match.rule().standing().status() == Status.ACTIVE
              ? match.rule().category().band(match.confidence())
              : Band.SHADOW;
      case Finding.Excused _ -> Band.EXCUSED;
      case Finding.Inconclusive _ -> Band.INCONCLUSIVE;
    };
  }

  /** The rule behind a finding; null where a detector could not say. */
  private static @Nullable Rule rule(Finding finding) {
    return switch (finding) {
      case Finding.Match match -> match.rule();
      case Finding.Excused excused -> excused.rule();
      case Finding.Inconclusive _ -> null;
    };
  }

  private static Severity severity(Finding finding) {
    Rule rule = rule(finding);
    return rule == null ? Severity.INFO : rule.category().severity();
  }

  private static String code(Finding finding) {
    Rule rule = rule(finding);
    return rule == null ? "" : rule.category().code();
  }

  private static String ruleId(Finding finding) {
    Rule rule = rule(finding);
    return rule == null ? "" : rule.id();
  }
}
