package moothall.moderation.packs;

import java.time.Instant;
import java.util.List;
import moothall.moderation.content.Mode;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Screening;
import moothall.moderation.detection.rules.Rulebook;
import moothall.moderation.policy.ModeCalendar;

/** Runs the examples of every rule, so that a pack that does not do what it says is not used. */
final class ExampleRun {

  private final List<Detector> detectors;
  private final Instant at;

  /** Lets detectors look as if all comments had been received at one time. */
  ExampleRun(List<Detector> detectors, Instant at) {
    this.detectors = detectors;
    this.at = at;
  }

  List<ExampleResult> results(List<Example> examples) {
    return examples.stream()
        .map(example ->
            new ExampleResult(
                example.rule(),
                example.file(),
                example.line(),
                example.expectation().key(),
                outcome(example).key()))
        .toList();
  }

  private Example.Expectation outcome(Example example) {
    ModeCalendar calendar = ModeCalendar.NONE.with(example.mode().orElse(Mode.IN_HOURS));
    List<Detector> asked =
        detectors.stream()
            .filter(it -> !(it instanceof Rulebook rules) || rules.holds(example.rule()))
            .toList();
    Screening screening = new Screening(asked, calendar, DetectorFailures.UNHEARD);
    for (Finding finding : screening.screen(example.comment(at))) {
      if (finding instanceof Finding.Match match && match.rule().id().equals(example.rule())) {
        return match.confidence() < match.rule().confidence()
            ? Example.Expectation.LOWERED
            : Example.Expectation.MATCH;
      }
    }
    return Example.Expectation.NO_MATCH;
  }
}
