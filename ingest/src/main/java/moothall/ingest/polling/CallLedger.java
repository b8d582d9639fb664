package moothall.ingest.polling;

import java.time.Instant;

/**
 * What was taken of the allowances that platforms give for a day: shared by all instances, and not
 * forgotten when one is started again.
 */
public interface CallLedger {

  /**
   * A day of the platform's calendar, which is not always of 24 hours.
   *
   * @param ends when the next begins
   */
  record Day(Instant began, Instant ends) {}

  /**
   * Takes up to {@code wanted} calls, before any of them is made; 0 if the day's are taken.
   *
   * @param allowance what is counted
   * @param most calls of the day
   * @throws org.apache.kafka.common.KafkaException if it cannot be said how many are left
   */
  int take(String allowance, Day day, int wanted, int most);
}
