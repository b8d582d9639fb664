package moothall.escalation.actions;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How much a platform lets us change within a window of time. When it is spent nothing is asked for
 * until the next window.
 *
 * @param scope whose allowance it is
 * @param units how much may be spent within a window; what reading needs is not among them
 * @param costs of the requests
 * @param window when it begins anew
 */
public record Allowance(Scope scope, int units, Costs costs, Window window) {

  public Allowance {
    if (units < costs.change()) {
      throw new IllegalArgumentException(
          "units: "
              + units
              + " (expected: at least one change, which costs "
              + costs.change()
              + ")");
    }
  }

  /** Whose allowance it is. */
  public enum Scope {
    EACH_PAGE,
    ALL_PAGES_TOGETHER
  }

  /** Units per request for a change, and per look; looking is counted and never held up. */
  public record Costs(int change, int look) {}

  /** When an allowance is renewed. */
  public sealed interface Window {

    /** The end of the window that contains {@code now}, or that begins then. */
    Instant end(Instant now);
  }

  /** The window begins with the first request in it. */
  public record Lasting(Duration time) implements Window {
    @Override
    public Instant end(Instant now) {
      return now.plus(time);
    }
  }

  /** The window is a day of the calendar there. */
  public record Daily(ZoneId zone) implements Window {
    @Override
    public Instant end(Instant now) {
      return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
  }
}
