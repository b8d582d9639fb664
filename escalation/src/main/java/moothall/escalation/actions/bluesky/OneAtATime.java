package moothall.escalation.actions.bluesky;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets one worker of this process at a thread's gate at a time: two would only undo each other's
 * swaps. Between processes the swap itself decides.
 */
final class OneAtATime {

  private static final int STRIPES = 64;

  private final ReentrantLock[] locks =
      IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock()).toArray(ReentrantLock[]::new);
  private final Duration patience;

  OneAtATime(Duration patience) {
    this.patience = patience;
  }

  /** Empty if it was not our turn in time; nothing was done then. */
  <T> Optional<T> at(AtUri thread, Supplier<T> work) {
    ReentrantLock lock = locks[Math.floorMod(thread.hashCode(), STRIPES)];
    try {
      if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      lock.unlock();
    }
  }
}
