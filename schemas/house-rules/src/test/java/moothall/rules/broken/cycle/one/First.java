package moothall.rules.broken.cycle.one;

import moothall.rules.broken.cycle.two.Second;

/** Knows the second. */
public final class First {

  Class<?> other() {
    return Second.class;
  }
}
