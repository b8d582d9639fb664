package moothall.ingest.polling;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** For a service without Kafka, which forgets its pages as well when it ends. */
@Singleton
@Requires(property = "moothall.ingest.register", value = "in-memory")
public final class LedgerInMemory implements CallLedger {

  private record Entry(String allowance, Instant began) {}

  private final Map<Entry, Integer> taken = new HashMap<>();

  @Override
  public synchronized int take(String allowance, Day day, int wanted, int most) {
    Entry entry = new Entry(allowance, day.began());
    int before = taken.getOrDefault(entry, 0);
    int granted = Math.clamp(most - before, 0, wanted);
    taken.put(entry, before + granted);
    return granted;
  }
}
