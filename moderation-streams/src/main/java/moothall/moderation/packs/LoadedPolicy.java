package moothall.moderation.packs;

import java.util.List;
import java.util.function.UnaryOperator;
import moothall.moderation.conduct.AcrossComments;
import moothall.moderation.content.Mode;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.publication.PublishedPolicy;
import moothall.moderation.verdict.Judge;

/** What became of loading policy packs. */
public sealed interface LoadedPolicy {

  /**
   * Everything was checked, examples included.
   *
   * @param version as it stands in every verdict
   * @param examples how many were run
   * @param across what is looked for across comments
   * @param published what of it people may read
   */
  record Ready(
      PolicySet policy,
      String version,
      int examples,
      AcrossComments across,
      PublishedPolicy published)
      implements LoadedPolicy {

    /** The same with something around each detector that changes no finding, such as a clock. */
    public Ready around(UnaryOperator<Detector> wrapping) {
      return new Ready(policy.around(wrapping), version, examples, across, published);
    }

    public Judge judge(DetectorFailures failures, Mode mode) {
      return policy.in(mode).judge(version, failures);
    }

    public Judge judge(DetectorFailures failures) {
      return policy.judge(version, failures);
    }
  }

  /**
   * Nothing of it may be used.
   *
   * @param problems at least one
   */
  record Unusable(List<PackProblem> problems) implements LoadedPolicy {

    /** All problems, one a line. */
    public String explanation() {
      return String.join("\n", problems.stream().map(PackProblem::toString).toList());
    }
  }
}
