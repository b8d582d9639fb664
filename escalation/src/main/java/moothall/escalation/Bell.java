package moothall.escalation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes whoever waits for work in this process. Only saves time: everybody also looks by himself
 * now and then, because the work may have been left by another process.
 */
public final class Bell {

  private final Semaphore rung = new Semaphore(0);

  public void ring() {
    rung.release();
  }

  /** Returns at the ring, or after the pause. */
  public void await(Duration pause) throws InterruptedException {
    if (rung.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      rung.drainPermits();
    }
  }
}
