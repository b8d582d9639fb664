package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.Arrivals;
import org.jspecify.annotations.Nullable;

/**
 * The totals of the live view, counted once in a while for everybody who sees the same queues, and
 * by one of them: the others are told what was counted last. If all of them counted when it has
 * become old, they would hold every connection that the pages need.
 */
@Singleton
public final class RecentTotals {

  private static final Duration FRESH = Duration.ofSeconds(3);

  private final LiveReader reader;
  private final Clock clock;
  private final Map<Set<Queue>, Counter> counters = new ConcurrentHashMap<>();

  RecentTotals(LiveReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  public Arrivals.Totals of(Viewer viewer) {
    return counters.computeIfAbsent(viewer.queues(), _ -> new Counter()).totals(viewer);
  }

  private record Counted(Instant at, Arrivals.Totals totals) {}

  private final class Counter {

    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable Counted last;

    Arrivals.Totals totals(Viewer viewer) {
      Counted known = last;
      if (known != null && (isFresh(known) || !counting.tryLock())) {
        return known.totals();
      }
      if (known == null) {
        counting.lock();
      }
      try {
        known = last; // somebody else may have counted while we waited
        if (known == null || !isFresh(known)) {
          known = new Counted(clock.instant(), reader.totals(viewer));
          last = known;
        }
        return known.totals();
      } finally {
        counting.unlock();
      }
    }

    private boolean isFresh(Counted it) {
      return !it.at().plus(FRESH).isBefore(clock.instant());
    }
  }
}
