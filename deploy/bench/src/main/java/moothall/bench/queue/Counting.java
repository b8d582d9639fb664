package moothall.bench.queue;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.insight.Insights;
import moothall.escalation.reading.InsightReader;
import moothall.escalation.reading.InsightReader.Answer;
import moothall.escalation.reading.InsightReader.Asked;

/**
 * How long the insights of some days take among many cases: they grow with the cases of the days.
 */
final class Counting {

  private static final int TIMES = 10;
  private static final Viewer BEN = new Viewer("ben", Set.of(Role.MODERATOR));

  private final PrintStream out;
  private final InsightReader reader;

  Counting(PrintStream out, Council council) {
    this.out = out;
    this.reader = council.bean(InsightReader.class);
  }

  void print() {
    print("insights, 28 days", "2026-10-06", "");
    print("insights, 92 days", "2026-08-03", "");
    print("insights, 92 days, a page", "2026-08-03", "page-0");
  }

  private void print(String name, String from, String page) {
    if (!(reader.asked(from, "2026-11-02", page) instanceof Asked.About about)) {
      throw new IllegalStateException("the days are wrong (expected: days that are over)");
    }
    long[] taken = new long[TIMES];
    long cases = 0;
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      if (!(reader.of(BEN, about) instanceof Answer.Counted(var insights))) {
        throw new IllegalStateException(name + " took too long (expected: an answer)");
      }
      cases = insights.days().stream().mapToLong(Insights.Day::cases).sum();
      taken[i] = System.nanoTime() - start;
    }
    Arrays.sort(taken);
    out.printf(
        Locale.UK,
        "%-26s of %,d cases: p50 %,.0f ms, longest %,.0f ms%n",
        name,
        cases,
        taken[TIMES / 2] / 1e6,
        taken[TIMES - 1] / 1e6);
  }
}
