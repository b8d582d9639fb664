package moothall.bench.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Several who deliver at once, each waiting for one delivery before the next. */
final class Senders {

  private Senders() {}

  /** Delivers once and returns when it is acknowledged. */
  interface Sender {
    void send(Batches.Delivery delivery) throws Exception;
  }

  /** Comments a second until the last is acknowledged. */
  static double rate(List<Batches.Delivery> deliveries, int count, Supplier<Sender> senders)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      for (int i = 0; i < count; i++) {
        Sender sender = senders.get();
        all.add(
            threads.submit(() -> {
              for (int at = next.getAndIncrement();
                  at < deliveries.size();
                  at = next.getAndIncrement()) {
                sender.send(deliveries.get(at));
              }
              return null;
            }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a sender failed: the run is void", e);
    }
    long comments = deliveries.stream().mapToLong(Batches.Delivery::comments).sum();
    return comments * 1e9 / (System.nanoTime() - begun);
  }
}
