package moothall.escalation.webhooks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;

/**
 * A thread for each receiver, so that one that hangs holds up itself alone, and one that takes away
 * what is for nobody any more.
 */
final class Receivers implements AutoCloseable {

  private static final Duration SWEEP = Duration.ofMinutes(1);

  private final List<BackgroundLoop> loops = new ArrayList<>();

  Receivers(List<Telling> tellings, Sweeping sweeping, Duration every) {
    loops.add(new BackgroundLoop("webhooks-sweep", new Bell(), SWEEP, sweeping::round));
    for (Telling it : tellings) {
      loops.add(new BackgroundLoop("webhooks-" + it.name(), new Bell(), every, it::round));
    }
  }

  /** All at once: several may hang. */
  @Override
  public void close() {
    try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
      loops.forEach(loop -> closing.execute(loop::close));
    }
  }
}
