package moothall.escalation.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Which arrivals one watcher has been shown. Numbers are given out before they are committed, so a
 * lower one may turn up after a higher one: a number that is missing is looked for until it can be
 * no more than a number that was never used.
 */
public final class Tide {

  /** Far longer than any verdict takes to be written. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int MOST_MISSING = 5000;

  private long highest;
  private final TreeSet<Long> missing = new TreeSet<>();

  /** An arrival that can be read by now. */
  public record Arrival(long number, Instant at) {}

  /** Begins after an arrival; everything up to it has been shown. */
  public Tide(long after) {
    this.highest = Math.max(0, after);
  }

  /** The highest that was seen. */
  public long highest() {
    return highest;
  }

  /** Numbers below the highest that may still turn up. */
  public List<Long> missing() {
    return List.copyOf(missing);
  }

  /** Up to this number nothing is missing: whoever begins here anew misses nothing. */
  public long mark() {
    return missing.isEmpty() ? highest : missing.first() - 1;
  }

  /**
   * Takes in what can be read.
   *
   * @return the numbers that were not there before, lowest first
   */
  public List<Long> take(Collection<Arrival> arrivals, Instant now) {
    List<Long> fresh = new ArrayList<>();
    for (Arrival arrival :
        arrivals.stream().sorted((a, b) -> Long.compare(a.number(), b.number())).toList()) {
      if (arrival.number() > highest) {
        // A jump of thousands is a sequence that was set on, not a crowd that is late.
        for (long n = Math.max(highest + 1, arrival.number() - MOST_MISSING);
            n < arrival.number();
            n++) {
          missing.add(n);
        }
        highest = arrival.number();
        fresh.add(highest);
      } else if (missing.remove(arrival.number())) {
        fresh.add(arrival.number());
      }
      if (arrival.at().plus(PATIENCE).isBefore(now)) {
        missing.headSet(arrival.number()).clear();
      }
    }
    while (missing.size() > MOST_MISSING) {
      missing.pollFirst();
    }
    return fresh;
  }
}
