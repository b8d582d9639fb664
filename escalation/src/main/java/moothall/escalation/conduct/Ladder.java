package moothall.escalation.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which step would follow. A suggestion: only a person takes one, and may take a lower. */
public final class Ladder {

  private static final int SHORT = 7;
  private static final int LONGER = 28;
  private static final int HALF_A_YEAR = 182;
  private static final int BLOCKS_THAT_ARE_PERSISTENT = 2;
  private static final int STRIKES_BEFORE_A_BLOCK = 2;

  private Ladder() {}

  /**
   * What the ladder suggests.
   *
   * @param category the breach that it rests on
   * @param days for a block, how long; otherwise 0
   */
  public record Suggestion(Step step, String category, int days, String why) {}

  /**
   * Empty where no category is about conduct.
   *
   * @param earlier the author's strikes for other comments, whatever their state
   */
  public static Optional<Suggestion> suggest(
      List<String> categories, List<Strike> earlier, Instant now) {
    List<Strike> inForce =
        earlier.stream().filter(it -> it.standing(now) == Strike.Standing.IN_FORCE).toList();
    long blocks = earlier.stream().filter(it -> wasBlocked(it, now)).count();
    return Breach.worstOf(categories).map(it -> suggest(it, inForce.size(), blocks));
  }

  /** Blocks count for the year that they could have lasted, also after their end. */
  private static boolean wasBlocked(Strike it, Instant now) {
    Strike.Standing standing = it.standing(now);
    return it.step().blocks()
        && (standing == Strike.Standing.IN_FORCE || standing == Strike.Standing.EXPIRED)
        && it.inForceFrom()
            .filter(from -> now.isBefore(Step.LONG_BLOCK.latestEnd(from)))
            .isPresent();
  }

  private static Suggestion suggest(Breach.Found found, int inForce, long blocks) {
    Breach breach = found.breach();
    String counted =
        breach.words() + "; strikes in force: " + inForce + ", blocks within a year: " + blocks;
    if (breach == Breach.GRAVE || blocks >= BLOCKS_THAT_ARE_PERSISTENT) {
      return new Suggestion(Step.LONG_BLOCK, found.category(), HALF_A_YEAR, counted);
    }
    if (breach == Breach.STAFF || inForce >= STRIKES_BEFORE_A_BLOCK || blocks > 0) {
      return new Suggestion(
          Step.TEMPORARY_BLOCK, found.category(), blocks == 0 ? SHORT : LONGER, counted);
    }
    return breach == Breach.SERIOUS || inForce > 0
        ? new Suggestion(Step.WARNING, found.category(), 0, counted)
        : new Suggestion(Step.NOTE, found.category(), 0, counted);
  }
}
