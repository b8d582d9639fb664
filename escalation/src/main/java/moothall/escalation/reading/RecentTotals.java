package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.Arrivals;

/** The totals of the live view, counted once in a while for everybody who sees the same queues. */
@Singleton
public final class RecentTotals {

  private static final Duration FRESH = Duration.ofSeconds(3);

  private final LiveReader reader;
  private final Clock clock;
  private final Map<Set<Queue>, Counted> counted = new ConcurrentHashMap<>();

  RecentTotals(LiveReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  private record Counted(Instant at, Arrivals.Totals totals) {}

  public Arrivals.Totals of(Viewer viewer) {
    Instant now = clock.instant();
    Counted last = counted.get(viewer.queues());
    if (last == null || last.at().plus(FRESH).isBefore(now)) {
      last = new Counted(now, reader.totals(viewer));
      counted.put(viewer.queues(), last);
    }
    return last.totals();
  }
}
