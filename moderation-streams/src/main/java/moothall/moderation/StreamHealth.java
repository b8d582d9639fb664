package moothall.moderation;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Liveness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/**
 * Down unless the stream is judging or about to, with at least one thread alive. As liveness: what
 * is left of a stream that ended by itself is healed by a restart and by nothing else.
 */
@Singleton
@Liveness
final class StreamHealth implements HealthIndicator {

  private final RunningStreams streams;

  StreamHealth(RunningStreams streams) {
    this.streams = streams;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(of(streams.standing()));
  }

  static HealthResult of(StreamStanding standing) {
    return HealthResult.builder(
            "moderation-stream", standing.isAlive() ? HealthStatus.UP : HealthStatus.DOWN)
        .details(standing.told())
        .build();
  }
}
