package moothall.service;

import jakarta.inject.Singleton;

/**
 * Knows that the service has been told to end, before its last requests are answered: for answers
 * that go on for as long as somebody listens, and that nobody is to wait for. They ask again and
 * again and are not told, so that nothing here remembers those that are long over.
 */
@Singleton
public final class Ending {

  private volatile boolean begun;

  /** Whether the service has been told to end; once it has, for ever. */
  public boolean hasBegun() {
    return begun;
  }

  /** For whoever ends the service. */
  public void begin() {
    begun = true;
  }
}
