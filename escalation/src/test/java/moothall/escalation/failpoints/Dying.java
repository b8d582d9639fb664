package moothall.escalation.failpoints;

import java.util.Optional;

/**
 * Ends what the calling thread does at a point, as the end of its process would: what is not
 * committed is lost, what is committed stays, and nothing in between is tidied up. An error, so
 * that no code takes it for trouble that it can deal with.
 */
public final class Dying {

  private static final ThreadLocal<Optional<Failpoint>> AT =
      ThreadLocal.withInitial(Optional::empty);

  private Dying() {}

  /** It was the end. */
  public static final class End extends Error {
    private static final long serialVersionUID = 1;

    private final Failpoint at;

    private End(Failpoint at) {
      super("ended at " + at, null, false, false);
      this.at = at;
    }

    public Failpoint at() {
      return at;
    }
  }

  /** Once, the next time that this thread comes there. */
  public static void at(Failpoint point) {
    AT.set(Optional.of(point));
  }

  /** This thread lives on. */
  public static void not() {
    AT.remove();
  }

  static void reached(Failpoint point) {
    if (AT.get().filter(point::equals).isPresent()) {
      not();
      throw new End(point);
    }
  }
}
