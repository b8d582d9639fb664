package moothall.platforms;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How much a platform lets us ask of it.
 *
 * @param what what is counted, in its own words
 * @param per whose requests are counted together
 * @param units how many there are in a window; at least 1
 * @param costs units that each thing counted takes; what is missing costs nothing here
 * @param keptForActing per cent that reading leaves alone, so that a hide never waits for a look; 0
 *     to 100
 */
public record Allowance(
    String what,
    Per per,
    int units,
    Window window,
    Costs costs,
    int keptForActing,
    List<String> sources) {

  public Allowance {
    sources = List.copyOf(sources);
  }

  /** Units of a window that reading may use up. */
  public int unitsForReading() {
    return (int) (units * (100L - keptForActing) / 100);
  }

  /**
   * What requests cost.
   *
   * @param read one request that reads; 0 if reading does not count
   * @param acts one request that acts
   */
  public record Costs(int read, Map<Act, Integer> acts) {

    public Costs {
      acts = Map.copyOf(acts);
    }

    /** Empty if the act does not count. */
    public OptionalInt of(Act act) {
      Integer cost = acts.get(act);
      return cost == null ? OptionalInt.empty() : OptionalInt.of(cost);
    }
  }

  /** Whose requests are counted together. */
  public enum Per {
    /** All pages of the council that use the same app, project or key. */
    APP,
    /** The page. */
    ACCOUNT,
    /** One post with everything under it. */
    THREAD,
    /** All that comes from one network address. */
    ADDRESS
  }
}
