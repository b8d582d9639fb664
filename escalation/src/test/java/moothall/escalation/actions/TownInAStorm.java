package moothall.escalation.actions;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One Facebook page, and a clock by which a platform's minutes pass in a moment. */
@Factory
@Requires(property = "moothall.test.storm")
final class TownInAStorm {

  static final String ACCOUNT = "104500000000001";
  private static final int TIMES_AS_FAST = 1000;

  @Singleton
  PageRegister pages() {
    var page =
        new PageRegister.Page(
            "town", true, Optional.empty(), Optional.of("town-token"), Optional.of(ACCOUNT));
    return id -> Optional.of(page).filter(it -> it.pageId().equals(id));
  }

  @Singleton
  @Replaces(Clock.class)
  Clock clock() {
    Instant start = Instant.now();
    return new ClockOfTheTest(
        () -> start.plus(Duration.between(start, Instant.now()).multipliedBy(TIMES_AS_FAST)));
  }
}
