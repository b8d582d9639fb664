package moothall.ingest;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import moothall.platforms.Platforms;
import moothall.platforms.file.PlatformsFile;

/** What the ingest service needs from the world outside. */
@Factory
final class IngestBeans {

  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Singleton
  Platforms platforms() {
    return PlatformsFile.shipped();
  }
}
