package moothall.escalation.conduct;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.domain.Reason;

/**
 * On which terms somebody is blocked, in the words of whoever proposes it.
 *
 * @param days how long
 * @param reviewDays after how many days somebody looks whether it is still right
 * @param proportionality why nothing milder would do
 * @param alternatives how the council can still be reached
 * @param election whether the author stands for election, and who agreed
 */
public record BlockTerms(
    int days, int reviewDays, String proportionality, String alternatives, Election election) {

  private static final Set<Integer> TEMPORARY = Set.of(7, 28);
  private static final int SHORTEST_LONG = 29;
  private static final int LONGEST = 365;
  private static final int LATEST_REVIEW = 183;

  /**
   * Entered by a person, never looked up.
   *
   * @param member whether the author is a councillor or a candidate
   * @param preElection whether a pre-election period runs
   * @param clearance who of Legal or the Monitoring Officer agreed, and when; empty if nobody
   */
  public record Election(boolean member, boolean preElection, String clearance) {}

  /** What is wrong with them for the step. */
  public Optional<Objection> objection(Step step) {
    if (step == Step.TEMPORARY_BLOCK && !TEMPORARY.contains(days)) {
      return because("days", "A temporary block lasts " + days + " days (expected: 7 or 28).");
    }
    if (step == Step.LONG_BLOCK && (days < SHORTEST_LONG || days > LONGEST)) {
      return because(
          "days",
          "A long block lasts %d days (expected: %d to %d)."
              .formatted(days, SHORTEST_LONG, LONGEST));
    }
    int latest = Math.min(days, LATEST_REVIEW);
    if (reviewDays < 1 || reviewDays > latest) {
      return because(
          "review",
          "The review is after %d days (expected: 1 to %d).".formatted(reviewDays, latest));
    }
    if (Reason.objection(proportionality).isPresent()) {
      return because(
          "proportionality",
          "Say why nothing milder would do (expected: 1 to " + Reason.LONGEST + " characters).");
    }
    if (Reason.objection(alternatives).isPresent()) {
      return because(
          "alternatives",
          "Say how the council can still be reached, by telephone, e-mail or in person (expected: 1"
              + " to "
              + Reason.LONGEST
              + " characters).");
    }
    return election.member()
            && election.preElection()
            && Reason.objection(election.clearance()).isPresent()
        ? because(
            "pre-election",
            "A councillor or candidate is not blocked before an election unless Legal or the"
                + " Monitoring Officer agrees: say who did, and when.")
        : Optional.empty();
  }

  public Instant end(Instant from) {
    return from.plus(Duration.ofDays(days));
  }

  public Instant review(Instant from) {
    return from.plus(Duration.ofDays(reviewDays));
  }

  private static Optional<Objection> because(String code, String why) {
    return Optional.of(new Objection(code, why));
  }
}
