package moothall.moderation.fuzz;

import moothall.moderation.ProcessorTime;

/** Fails where an input costs far more processor time than its length explains. */
final class Effort {

  /** Far above what a small input costs in code that is not compiled yet, far below an attack. */
  private static final long MOST_NANOS = 2_000_000_000L;

  private Effort() {}

  static void bounded(String what, int length, Runnable work) {
    long spent = ProcessorTime.least(1, work);
    // What costs that much once only is a machine that gets going: the first input pays for it.
    if (spent > MOST_NANOS && ProcessorTime.least(1, work) > MOST_NANOS) {
      throw new AssertionError(
          what
              + " took "
              + spent / 1_000_000
              + " ms of processor time for "
              + length
              + " characters");
    }
  }
}
