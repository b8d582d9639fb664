package moothall.escalation.guessing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/** What went wrong lately, by key. Of too many keys the one that was tried longest ago is lost. */
final class Failures {

  private final Slowdown slowdown;
  private final int most;

  /** In the order in which they were tried. */
  private final LinkedHashMap<String, Tally> tallies = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param before when the one before the last was, or as good as that
   */
  private record Tally(int count, Instant last, Instant before) {}

  Failures(Slowdown slowdown, int most) {
    this.slowdown = slowdown;
    this.most = most;
  }

  /** How long is still to be waited; never negative. */
  Duration waitFor(String key, Instant now) {
    return tally(key, now)
        .map(it -> Duration.between(now, it.last().plus(slowdown.after(it.count()))))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  boolean isClean(String key, Instant now) {
    return tally(key, now).isEmpty();
  }

  void add(String key, Instant now) {
    Optional<Tally> known = tally(key, now);
    tallies.put(
        key,
        new Tally(known.map(Tally::count).orElse(0) + 1, now, known.map(Tally::last).orElse(now)));
    if (tallies.size() > most) {
      tallies.pollFirstEntry();
    }
  }

  /** The last one was none after all: nobody waits longer for it. */
  void takeBack(String key) {
    Tally tally = tallies.get(key);
    if (tally != null && tally.count() > 1) {
      tallies.put(key, new Tally(tally.count() - 1, tally.before(), tally.before()));
    } else {
      tallies.remove(key);
    }
  }

  void forget(String key) {
    tallies.remove(key);
  }

  int size() {
    return tallies.size();
  }

  private Optional<Tally> tally(String key, Instant now) {
    return Optional.ofNullable(tallies.get(key))
        .filter(it -> now.isBefore(it.last().plus(slowdown.memory())));
  }
}
