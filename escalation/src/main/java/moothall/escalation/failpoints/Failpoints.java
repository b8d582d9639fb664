package moothall.escalation.failpoints;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Where the code says which step it has come to. */
public final class Failpoints {

  /** Found once; where there is none, a call is a comparison with nothing. */
  private static final @Nullable Rig RIG = ServiceLoader.load(Rig.class).findFirst().orElse(null);

  private Failpoints() {}

  /** Whoever wants to know; may end the process. */
  @FunctionalInterface
  public interface Rig {
    void reached(Failpoint point);
  }

  public static void reached(Failpoint point) {
    if (RIG != null) {
      RIG.reached(point);
    }
  }
}
