package moothall.ingest;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the ingest service needs from the world outside. */
@Factory
final class IngestBeans {

  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
