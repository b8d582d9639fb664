package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.List;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Screening;

/** Runs the examples of every rule, so that a pack that does not do what it says is not used. */
final class ExampleRun {

  private ExampleRun() {}

  static List<PackProblem> problems(List<ReadPack> packs, PolicySet policy) {
    Screening screening = new Screening(policy.detectors(), DetectorFailures.UNHEARD);
    List<PackProblem> problems = new ArrayList<>();
    for (ReadPack pack : packs) {
      for (Example example : pack.examples()) {
        Example.Expectation outcome = outcome(screening, example);
        if (outcome != example.expectation()) {
          problems.add(
              new PackProblem(
                  pack.file(),
                  example.line(),
                  "example of "
                      + example.rule()
                      + " came out as "
                      + outcome.key()
                      + " (expected: "
                      + example.expectation().key()
                      + ")"));
        }
      }
    }
    return problems;
  }

  private static Example.Expectation outcome(Screening screening, Example example) {
    for (Finding finding : screening.screen(example.comment())) {
      if (finding instanceof Finding.Match match && match.rule().id().equals(example.rule())) {
        return match.confidence() < match.rule().confidence()
            ? Example.Expectation.LOWERED
            : Example.Expectation.MATCH;
      }
    }
    return Example.Expectation.NO_MATCH;
  }
}
