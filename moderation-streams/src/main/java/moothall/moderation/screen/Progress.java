package moothall.moderation.screen;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** A line that is written over and over while a long run lasts; silent unless somebody looks. */
final class Progress {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final double HUNDRED = 100.0;

  private final PrintWriter terminal;
  private final boolean watched;
  private final long totalBytes;
  private final InstantSource clock;
  private long lastMillis;
  private boolean shown;

  Progress(PrintWriter terminal, boolean watched, long totalBytes, InstantSource clock) {
    this.terminal = terminal;
    this.watched = watched;
    this.totalBytes = totalBytes;
    this.clock = clock;
    this.lastMillis = clock.millis();
  }

  void reached(long rows, long bytes) {
    long now = clock.millis();
    if (watched && now - lastMillis >= PATIENCE.toMillis()) {
      lastMillis = now;
      shown = true;
      double share = totalBytes == 0 ? HUNDRED : Math.min(HUNDRED, HUNDRED * bytes / totalBytes);
      terminal.printf(Locale.ROOT, "\r%d rows, %.0f %%   ", rows, share);
      terminal.flush();
    }
  }

  void finished() {
    if (shown) {
      terminal.print("\r                              \r");
      terminal.flush();
    }
  }
}
