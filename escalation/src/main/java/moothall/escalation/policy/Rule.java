package moothall.escalation.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A rule that is applied, as its pack writes it and as other packs have changed it.
 *
 * @param id as it stands in findings
 * @param actions what a sure hit asks for
 * @param confidence how sure a plain hit is; empty for a window
 * @param owner the team that answers for it
 * @param reviewBy when somebody must look at it again
 * @param window what several comments must have in common; empty for a rule about one comment
 * @param leftOut how many terms and examples did not fit
 */
public record Rule(
    String id,
    String pack,
    String category,
    Grounds grounds,
    String status,
    List<String> actions,
    Optional<Double> confidence,
    Evidence evidence,
    Circumstances circumstances,
    Days days,
    Optional<String> owner,
    Optional<LocalDate> reviewBy,
    Examples examples,
    Optional<Window> window,
    int leftOut) {

  private static final String ACTIVE = "ACTIVE";

  public Rule {
    actions = List.copyOf(actions);
  }

  /** Whether a hit has an effect on that day; on trial it has none. */
  public boolean actsOn(LocalDate day) {
    return status.equals(ACTIVE) && days.include(day);
  }

  /** How it stands on a day. */
  public enum Standing {
    IN_FORCE,
    /** Its hits are recorded and ask for nothing. */
    ON_TRIAL,
    NOT_YET,
    NO_LONGER
  }

  /** Of that day; what is not in force on it stands so whatever its status. */
  public Standing standingOn(LocalDate day) {
    if (days.from().filter(day::isBefore).isPresent()) {
      return Standing.NOT_YET;
    }
    if (!days.include(day)) {
      return Standing.NO_LONGER;
    }
    return actsOn(day) ? Standing.IN_FORCE : Standing.ON_TRIAL;
  }

  /**
   * What people are told.
   *
   * @param laws empty if it rests on house rules only
   */
  public record Grounds(String clause, List<Law> laws, String reason, String reasonInWelsh) {}

  /** A provision of the law register. */
  public record Law(String id, String title) {}

  /**
   * What is seen.
   *
   * @param groups one term of each, in different places
   * @param within how many words may lie between them; empty for any number
   * @param except recognised values that are left alone
   */
  public record Evidence(
      List<List<String>> groups,
      Optional<Integer> within,
      boolean inOrder,
      boolean sameSentence,
      List<String> except) {

    public static final Evidence NONE =
        new Evidence(List.of(), Optional.empty(), false, false, List.of());
  }

  /** Full names of contexts: silent without, silent in, or a matter for a person in one of them. */
  public record Circumstances(List<String> onlyIn, List<String> unless, List<String> loweredBy) {

    public static final Circumstances ANY = new Circumstances(List.of(), List.of(), List.of());
  }

  /** Invented comments that say what the rule means. */
  public record Examples(List<Example> matches, List<Example> lowered, List<Example> noMatches) {

    public static final Examples NONE = new Examples(List.of(), List.of(), List.of());

    public boolean isEmpty() {
      return matches.isEmpty() && lowered.isEmpty() && noMatches.isEmpty();
    }
  }

  /**
   * One of them.
   *
   * @param given under which circumstances; empty for none in particular
   */
  public record Example(String text, String given) {}

  /**
   * What several comments are together.
   *
   * @param comments how many it takes, the last included
   * @param among codes of which each of them has one; empty for any
   * @param except codes with which a comment never counts
   */
  public record Window(
      String kind, int comments, Duration within, List<String> among, List<String> except) {}
}
