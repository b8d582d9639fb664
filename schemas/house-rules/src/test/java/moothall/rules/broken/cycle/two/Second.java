package moothall.rules.broken.cycle.two;

import moothall.rules.broken.cycle.one.First;

/** Knows the first. */
public final class Second {

  Class<?> other() {
    return First.class;
  }
}
