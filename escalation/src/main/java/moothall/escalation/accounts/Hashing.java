package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Computes password hashes, few at the same time: each wants 19 MiB and a processor, and a flood of
 * sign-ins must have neither. Whoever finds no place within some seconds is asked to come again.
 */
@Singleton
final class Hashing {

  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int MOST = 4;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places;
  private final Duration patience;

  Hashing() {
    this(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST), PATIENCE);
  }

  Hashing(int places, Duration patience) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  /** Whether they fit; empty if there was no place in time, and so nobody knows. */
  Optional<Boolean> matches(PasswordHash hash, String password) {
    return inTurn(() -> hash.matches(password));
  }

  /** Empty if there was no place in time. */
  Optional<PasswordHash> hash(String password) {
    return inTurn(() -> PasswordHash.of(password, random));
  }

  <T> Optional<T> inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      places.release();
    }
  }
}
