package moothall.moderation.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Fails where an input costs far more processor time than its length explains. */
final class Effort {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Far above what a small input costs in code that is not compiled yet, far below an attack. */
  private static final long MOST_NANOS = 2_000_000_000L;

  private Effort() {}

  static void bounded(String what, int length, Runnable work) {
    long spent = nanos(work);
    // What costs that much once only is a machine that gets going: the first input pays for it.
    if (spent > MOST_NANOS && nanos(work) > MOST_NANOS) {
      throw new AssertionError(
          what
              + " took "
              + spent / 1_000_000
              + " ms of processor time for "
              + length
              + " characters");
    }
  }

  private static long nanos(Runnable work) {
    long begun = THREADS.getCurrentThreadCpuTime();
    work.run();
    return THREADS.getCurrentThreadCpuTime() - begun;
  }
}
