package moothall.escalation.failpoints;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * Ends the process at the point that it was told at its start, as a power cut would: no hook runs,
 * nothing is flushed, no connection is closed. Told a file alone, it writes down what it comes to;
 * told nothing, it does nothing.
 */
public final class HaltAt implements Failpoints.Rig {

  static final String POINT = "moothall.failpoint";
  static final String FILE = "moothall.failpoint.file";
  static final int EXIT = 86;

  private final String point = System.getProperty(POINT, "");
  private final String file = System.getProperty(FILE, "");
  private final Set<Failpoint> seen = EnumSet.noneOf(Failpoint.class);

  @Override
  public void reached(Failpoint reached) {
    Dying.reached(reached);
    if (file.isEmpty()) {
      return;
    }
    if (reached.name().equals(point)) {
      end(reached);
    } else if (point.isEmpty()) {
      writeDown(reached);
    }
  }

  /** Several workers may come to it at the same moment; one of them ends the process. */
  private synchronized void end(Failpoint reached) {
    new LastingFile(Path.of(file)).add(reached.name());
    Runtime.getRuntime().halt(EXIT);
  }

  private synchronized void writeDown(Failpoint reached) {
    if (seen.add(reached)) {
      new LastingFile(Path.of(file)).add(reached.name());
    }
  }
}
