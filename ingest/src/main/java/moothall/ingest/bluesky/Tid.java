package moothall.ingest.bluesky;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time in a record's key, which the author's program makes of its clock: microseconds since
 * 1970 and ten bits more, as thirteen digits of five bits.
 */
final class Tid {

  private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
  private static final String TID = "[2-7a-j][2-7a-z]{12}";
  private static final int BITS_OF_A_DIGIT = 5;
  private static final int BITS_OF_THE_CLOCKS_NAME = 10;

  private Tid() {}

  /** Of the record at this address; empty if its key is none, or of a time still to come. */
  static Optional<Instant> time(String uri, Instant now) {
    String key = uri.substring(uri.lastIndexOf('/') + 1);
    if (!key.matches(TID)) {
      return Optional.empty();
    }
    long number = 0;
    for (int i = 0; i < key.length(); i++) {
      number = (number << BITS_OF_A_DIGIT) | DIGITS.indexOf(key.charAt(i));
    }
    Instant time = Instant.EPOCH.plus(number >>> BITS_OF_THE_CLOCKS_NAME, ChronoUnit.MICROS);
    return Optional.of(time).filter(it -> !it.isAfter(now));
  }
}
