package moothall.moderation.topology;

import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of a record, unless it cannot be true. Kafka 4.3.1 hangs on a timestamp near the largest
 * long, and one record from the future makes every window drop what comes after it.
 */
final class ClampedTime implements TimestampExtractor {

  private static final Duration TOLERANCE = Duration.ofHours(1);

  private final Clock clock;

  ClampedTime(Clock clock) {
    this.clock = clock;
  }

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    long now = clock.millis();
    long claimed = record.timestamp();
    return claimed < 0 || claimed > now + TOLERANCE.toMillis() ? now : claimed;
  }
}
