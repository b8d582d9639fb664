package moothall.service;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Hears that the service has been told to end, before its last requests are answered: for answers
 * that go on for as long as somebody listens, and that nobody is to wait for.
 */
@Singleton
public final class Ending {

  private final CompletableFuture<Boolean> begun = new CompletableFuture<>();

  /** Complete once the service has been told to end. */
  public CompletionStage<Boolean> begun() {
    return begun.minimalCompletionStage();
  }

  void begin() {
    begun.complete(true);
  }
}
