package moothall.contracts.youtube;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The project's units of the day, which begin anew at midnight Pacific time. */
final class Ledger {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  /** What Google grants unasked. */
  static final int A_DAY = 10_000;

  private final InstantSource clock;
  private final int most;
  private LocalDate day = LocalDate.EPOCH;
  private int spent;

  Ledger(InstantSource clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  /** False if so many are not left: then nothing is spent. */
  synchronized boolean spend(int units) {
    LocalDate today = clock.instant().atZone(PACIFIC).toLocalDate();
    if (!today.equals(day)) {
      day = today;
      spent = 0;
    }
    if (spent + units > most) {
      return false;
    }
    spent += units;
    return true;
  }

  synchronized int spent() {
    return spent;
  }
}
