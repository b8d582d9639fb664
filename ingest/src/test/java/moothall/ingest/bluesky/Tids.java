package moothall.ingest.bluesky;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Record keys as programs make them of their clock. */
final class Tids {

  private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";

  private Tids() {}

  static String at(Instant time) {
    long number = (ChronoUnit.MICROS.between(Instant.EPOCH, time) << 10) | 17;
    StringBuilder key = new StringBuilder();
    for (int i = 12; i >= 0; i--) {
      key.append(DIGITS.charAt((int) (number >>> (5 * i)) & 31));
    }
    return key.toString();
  }
}
