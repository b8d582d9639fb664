package moothall.platforms;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Over which time an allowance is counted. */
public sealed interface Window {

  /** When an allowance used up {@code now} is whole again at the latest; empty if it never is. */
  Optional<Instant> wholeAgain(Instant now);

  /** Counts what the last so much time has seen. */
  record Sliding(Duration length) implements Window {
    @Override
    public Optional<Instant> wholeAgain(Instant now) {
      return Optional.of(now.plus(length));
    }
  }

  /** Begins anew at midnight of a place; such a day may have 23 or 25 hours. */
  record Day(ZoneId place) implements Window {
    @Override
    public Optional<Instant> wholeAgain(Instant now) {
      return Optional.of(
          now.atZone(place).toLocalDate().plusDays(1).atStartOfDay(place).toInstant());
    }
  }

  /** Is there once; only what is undone is given back. */
  record Once() implements Window {
    @Override
    public Optional<Instant> wholeAgain(Instant now) {
      return Optional.empty();
    }
  }
}
