package moothall.escalation.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as escalation keeps it: the comment, what should happen, and why.
 *
 * @param verdictId equal for every re-run of the same judgement
 * @param comment the version of the comment that was judged
 * @param actions what the policy asks for; NONE stands alone
 * @param categories codes of the taxonomy, most severe first
 * @param grade how bad, how urgent, how protected
 * @param findings everything that was found, near misses included
 * @param scores highest confidence per category
 * @param versions of policy and model
 */
public record Judgement(
    String verdictId,
    JudgedComment comment,
    List<String> actions,
    List<String> categories,
    Grade grade,
    List<Finding> findings,
    Map<String, Double> scores,
    Versions versions) {

  /** By the time of the version that was judged; sorting keeps ties in the order they had. */
  public static final Comparator<Judgement> OLDEST_FIRST =
      Comparator.comparing(it -> it.comment().times().happened());

  public Judgement {
    actions = List.copyOf(actions);
    categories = List.copyOf(categories);
    findings = List.copyOf(findings);
    scores = Map.copyOf(scores);
  }

  /** Whether the policy asks for nothing at all. */
  public boolean isNone() {
    return actions.isEmpty() || actions.equals(List.of("NONE"));
  }

  /** The same without what the resident wrote, and under what name. */
  public Judgement withoutWords() {
    return about(comment.withoutWords());
  }

  /** The same, of another version of the comment. */
  public Judgement asVersion(String version) {
    return about(comment.asVersion(version));
  }

  private Judgement about(JudgedComment other) {
    return new Judgement(verdictId, other, actions, categories, grade, findings, scores, versions);
  }

  public boolean asksToHide() {
    return actions.contains("HIDE");
  }

  /** The types of referral asked for, each once. */
  public List<ReferralType> referrals() {
    return actions.stream().flatMap(it -> ReferralType.askedBy(it).stream()).distinct().toList();
  }

  /** The categories, and those of which the machine was not sure; each once. */
  public List<String> categoriesOfDoubt() {
    return Stream.concat(
            categories.stream(),
            findings.stream()
                .filter(it -> it.band().equals("REVIEW"))
                .flatMap(it -> Stream.ofNullable(it.category())))
        .distinct()
        .toList();
  }

  /** How bad, how urgent (1 is first), and how the words may be shown. */
  public record Grade(Severity severity, int priority, EvidenceMode evidenceMode) {}

  /** What the verdict rests on, so that it can be run again. */
  public record Versions(String policy, String model) {}

  /** Part of the original text in UTF-16 units: from start to before end. */
  public record Span(int start, int end) {}

  /**
   * One thing a detector saw, or could not see.
   *
   * @param category null when the detector failed or was out of its depth
   * @param band RAISE, REVIEW, BELOW, SHADOW, EXCUSED or INCONCLUSIVE
   * @param exceptions ids of what explained it away, or made it weaker; none in what was stored
   *     before they were kept
   */
  public record Finding(
      String ruleId,
      @Nullable String category,
      double confidence,
      String band,
      List<Span> spans,
      String clause,
      List<String> law,
      String reason,
      List<String> exceptions) {

    public Finding {
      spans = List.copyOf(spans);
      law = List.copyOf(law);
      // Null where JSON of an earlier version has no such field.
      exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
    }

    /** That nothing explained. */
    public Finding(
        String ruleId,
        @Nullable String category,
        double confidence,
        String band,
        List<Span> spans,
        String clause,
        List<String> law,
        String reason) {
      this(ruleId, category, confidence, band, spans, clause, law, reason, List.of());
    }

    /** Whether the verdict rests on it: near misses and rules on trial are only recorded. */
    public boolean counts() {
      return band.equals("RAISE") || band.equals("REVIEW") || band.equals("INCONCLUSIVE");
    }
  }
}
