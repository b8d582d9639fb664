package moothall.moderation.verdict;

import java.util.List;
import java.util.stream.Stream;
import moothall.moderation.content.Comment;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Screening;

/**
 * A model that is tried beside the one in use, on the same comments and by the same rules.
 *
 * @param model its version
 * @param detector name of the detector whose findings it replaces
 * @param screening looks with the candidate alone
 */
public record Candidate(String model, String detector, Screening screening) {

  /** The findings as they would be with the candidate. */
  List<Finding> instead(List<Finding> findings, Comment comment) {
    return Stream.concat(
            findings.stream().filter(it -> !it.detector().equals(detector)),
            screening.screen(comment).stream().filter(it -> it.detector().equals(detector)))
        .toList();
  }
}
