package moothall.moderation;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import moothall.service.health.Degraded;
import org.reactivestreams.Publisher;

/** Whether all of the stream's threads judge: with fewer it goes on, and is slower. */
@Singleton
final class StreamReadiness implements HealthIndicator {

  private final RunningStreams streams;

  StreamReadiness(RunningStreams streams) {
    this.streams = streams;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(of(streams.standing()));
  }

  static HealthResult of(StreamStanding standing) {
    HealthStatus status = HealthStatus.UP;
    if (!standing.isWhole()) {
      status = standing.isAlive() ? Degraded.STATUS : HealthStatus.DOWN;
    }
    return HealthResult.builder("stream-threads", status).details(standing.told()).build();
  }
}
