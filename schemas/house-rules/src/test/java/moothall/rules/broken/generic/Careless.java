package moothall.rules.broken.generic;

/** Throws something that nobody can catch for what it is. */
public final class Careless {

  void fail() {
    throw new RuntimeException("anything");
  }
}
