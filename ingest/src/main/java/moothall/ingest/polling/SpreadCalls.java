package moothall.ingest.polling;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/**
 * Calls of which a platform allows so many within a time. A tenth may be made at once, the rest
 * comes back evenly: spent early, they would be missed until the time is over. What this process
 * made before it was started again is not known to it.
 */
public final class SpreadCalls {

  private static final int FEWEST = 10;

  private final Bucket calls;

  /**
   * Calls of one instance.
   *
   * @param most ten or more
   * @param within never more than {@code most} in a time of this length after the start
   */
  public SpreadCalls(int most, Duration within) {
    if (most < FEWEST) {
      throw new IllegalArgumentException("calls: " + most + " (expected: 10 or more)");
    }
    int atOnce = most / 10;
    this.calls =
        Bucket.builder()
            .addLimit(it -> it.capacity(atOnce).refillGreedy(most - atOnce, within))
            .build();
  }

  /** Takes one; empty if it was there, otherwise how long it is until there is one. */
  public Optional<Duration> spend() {
    ConsumptionProbe call = calls.tryConsumeAndReturnRemaining(1);
    return call.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(call.getNanosToWaitForRefill()).plusSeconds(1));
  }
}
