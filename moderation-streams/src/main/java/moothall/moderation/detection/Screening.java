package moothall.moderation.detection;

import java.util.ArrayList;
import java.util.List;
import moothall.moderation.content.Comment;
import moothall.moderation.policy.ModeCalendar;

/** Lets every detector look. Whatever goes wrong, the answer is never silence. */
public final class Screening {

  /** Longer than any platform's limit that a resident meets by writing, and cheap to read. */
  public static final int BUDGET = 20_000;

  /** Name under which a comment is reported of which not everything was looked at. */
  public static final String OVER_BUDGET = "over-budget";

  private final List<Detector> detectors;
  private final ModeCalendar calendar;
  private final DetectorFailures failures;

  public Screening(List<Detector> detectors, ModeCalendar calendar, DetectorFailures failures) {
    this.calendar = calendar;
    this.detectors = List.copyOf(detectors);
    this.failures = failures;
  }

  public List<Finding> screen(Comment comment) {
    List<Finding> findings = new ArrayList<>();
    Reading reading = Reading.of(comment, withinBudget(comment.text().value()), calendar);
    for (Detector detector : detectors) {
      findings.addAll(inspect(detector, reading));
    }
    if (comment.text().value().length() > BUDGET) {
      findings.add(
          new Finding.Inconclusive(
              OVER_BUDGET, "longer than " + BUDGET + " characters; only the beginning was read"));
    }
    return List.copyOf(findings);
  }

  private List<Finding> inspect(Detector detector, Reading reading) {
    try {
      return detector.inspect(reading);
    } catch (RuntimeException bug) {
      failures.failed(detector.name(), bug);
      return List.of(
          new Finding.Inconclusive(
              detector.name(), "failed with " + bug.getClass().getSimpleName()));
    }
  }

  /** The words, or as many of them as are looked at. */
  public static String withinBudget(String words) {
    if (words.length() <= BUDGET) {
      return words;
    }
    boolean splitsPair = Character.isHighSurrogate(words.charAt(BUDGET - 1));
    return words.substring(0, splitsPair ? BUDGET - 1 : BUDGET);
  }
}
