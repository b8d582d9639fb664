package moothall.escalation.casework;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;

/** Tries signals again that were set aside: once after a start, which may have mended why. */
@Context
@Requires(property = "moothall.escalation.listen", notEquals = StringUtils.FALSE)
final class SignalsSetAside {

  private static final Duration PAUSE = Duration.ofMinutes(5);
  private static final Duration AGAIN_AFTER = Duration.ofHours(1);

  private final BackgroundLoop loop;

  SignalsSetAside(SignalIntake intake, Clock clock) {
    Instant start = clock.instant();
    this.loop =
        new BackgroundLoop(
            "signals-set-aside",
            new Bell(),
            PAUSE,
            () -> {
              Instant hourAgo = clock.instant().minus(AGAIN_AFTER);
              return intake.tryAgain(hourAgo.isBefore(start) ? start : hourAgo);
            });
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}
