package moothall.ingest.website;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How fast each page may deliver, so that one runaway website cannot delay the others. */
@Singleton
final class PageBudget {

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final WebsiteConfig config;

  PageBudget(WebsiteConfig config) {
    this.config = config;
  }

  /**
   * Empty if the delivery fits the budget; otherwise how long to wait. Call it for registered pages
   * only.
   */
  Optional<Duration> overBudget(String pageId) {
    var probe = buckets.computeIfAbsent(pageId, id -> newBucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity(config.burst()).refillGreedy(config.perSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
