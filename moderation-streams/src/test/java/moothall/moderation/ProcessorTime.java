package moothall.moderation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What work costs the processor, whatever else the machine is at. */
public final class ProcessorTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ProcessorTime() {}

  /** Nanoseconds of the cheapest of so many times: others were spoilt by a compiler at work. */
  public static long least(int times, Runnable work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long begun = THREADS.getCurrentThreadCpuTime();
      work.run();
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - begun);
    }
    // The clock may be too coarse to see what is quick; nobody divides by nought.
    return Math.max(1, least);
  }
}
