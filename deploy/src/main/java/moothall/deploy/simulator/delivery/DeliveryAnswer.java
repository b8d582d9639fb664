package moothall.deploy.simulator.delivery;

import java.time.Duration;

/** What came of one attempt to tell Moothall something. */
public sealed interface DeliveryAnswer {

  /** Moothall has it: 202. */
  record Accepted() implements DeliveryAnswer {}

  /** Moothall will never take it; trying again is pointless. */
  record Refused(int status, String why) implements DeliveryAnswer {}

  /**
   * Not now.
   *
   * @param pause how long Moothall wants to be left alone; zero if it did not say
   */
  record Later(Duration pause, String why) implements DeliveryAnswer {}
}
