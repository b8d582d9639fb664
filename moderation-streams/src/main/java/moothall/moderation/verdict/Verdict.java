package moothall.moderation.verdict;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import moothall.moderation.detection.Finding;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Band;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.EvidenceMode;
import moothall.moderation.policy.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says about one version of one comment, and why. Equal inputs give equal verdicts.
 *
 * @param actions in the order of {@link Action}; NONE stands alone
 * @param categories found surely enough for a person to see, gravest first
 * @param priority 1 (first) to 5
 * @param findings everything that was seen, near misses included, in a fixed order
 * @param candidate what another model would have changed; null where none is tried
 */
public record Verdict(
    List<Action> actions,
    List<Category> categories,
    Severity severity,
    int priority,
    EvidenceMode evidenceMode,
    List<JudgedFinding> findings,
    Provenance provenance,
    @Nullable CandidateVerdict candidate) {

  Verdict beside(CandidateVerdict other) {
    return new Verdict(
        actions, categories, severity, priority, evidenceMode, findings, provenance, other);
  }

  /** Highest confidence per category code, in alphabetical order. */
  public SortedMap<String, Double> scores() {
    SortedMap<String, Double> scores = new TreeMap<>();
    for (JudgedFinding judged : findings) {
      if (judged.band() != Band.SHADOW && judged.finding() instanceof Finding.Match match) {
        scores.merge(match.rule().category().code(), match.confidence(), Math::max);
      }
    }
    return scores;
  }

  /** Highest confidence over the hate categories; 0 where there is none. */
  public double hateScore() {
    double highest = 0;
    for (JudgedFinding judged : findings) {
      if (judged.band() != Band.SHADOW
          && judged.finding() instanceof Finding.Match match
          && match.rule().category().isHate()) {
        highest = Math.max(highest, match.confidence());
      }
    }
    return highest;
  }

  /** The action that outweighs the others; fit for a metric's label. */
  public Action strongestAction() {
    return actions.getLast();
  }
}
