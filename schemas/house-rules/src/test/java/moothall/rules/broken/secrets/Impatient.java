package moothall.rules.broken.secrets;

import java.util.Arrays;

/** Tells by its speed how much of a secret was guessed. */
public final class Impatient {

  boolean same(byte[] expected, byte[] given) {
    return Arrays.equals(expected, given);
  }
}
