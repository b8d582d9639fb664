package moothall.deploy.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Residents who go on writing whatever is being restarted. Their website delivers to two instances
 * in turn and, as websites do, again where it was not told that a comment had arrived.
 */
final class SteadyLoad implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final Duration AGAIN = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ONE_IN = 10;

  private final List<Deliveries> instances;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger again = new AtomicInteger();
  private final Map<String, Long> accepted = new ConcurrentHashMap<>();
  private final Thread writer;
  private final AtomicReference<Optional<Throwable>> trouble =
      new AtomicReference<>(Optional.empty());
  private volatile boolean stopped;

  SteadyLoad(List<Deliveries> instances) {
    this.instances = List.copyOf(instances);
    this.writer =
        Thread.ofPlatform()
            .start(() -> {
              try {
                while (!stopped) {
                  write();
                  LockSupport.parkNanos(BETWEEN.toNanos());
                }
              } catch (RuntimeException | Error e) {
                trouble.set(Optional.of(e));
              }
            });
  }

  /** One comment, delivered until an instance says that it has it. */
  private void write() {
    int number = next.getAndIncrement();
    String id = "c" + number;
    String text = isVile(number) ? "immigrants are vermin" : "when are the bins coming";
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (int turn = number; System.nanoTime() < deadline; turn++) {
      try {
        if (instances.get(turn % instances.size()).comment(id, text).statusCode() == 202) {
          accepted.put(id, System.nanoTime());
          return;
        }
      } catch (IOException unreachable) {
        // The other instance is asked.
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      again.incrementAndGet();
      LockSupport.parkNanos(AGAIN.toNanos());
    }
    throw new IllegalStateException(id + " was not taken within " + PATIENCE);
  }

  private static boolean isVile(int number) {
    return number % ONE_IN == 3;
  }

  /** As many at once, so that there is work in flight. */
  void burst(int comments) {
    trouble
        .get()
        .ifPresent(it -> {
          throw new AssertionError("residents have stopped writing", it);
        });
    for (int i = 0; i < comments; i++) {
      write();
    }
  }

  /** When each was accepted, by the nanosecond clock. */
  Map<String, Long> accepted() {
    return Map.copyOf(accepted);
  }

  Set<String> toBeHidden() {
    return accepted.keySet().stream()
        .filter(it -> isVile(Integer.parseInt(it.substring(1))))
        .collect(Collectors.toSet());
  }

  /** Deliveries that had to be made once more. */
  int again() {
    return again.get();
  }

  @Override
  public void close() {
    stopped = true;
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
