package moothall.ingest.polling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls that a platform allows for a day of its calendar. They are taken from the ledger a few at a
 * time: what is taken and not used when the process ends is lost, and nothing is ever used twice.
 */
public final class DailyCalls {

  private static final Logger LOG = LoggerFactory.getLogger(DailyCalls.class);
  private static final Duration LEDGER_AWAY = Duration.ofSeconds(10);
  private static final int MOST_AT_A_TIME = 50;

  private final Terms terms;
  private final CallLedger ledger;
  private final Clock clock;
  private LocalDate day = LocalDate.EPOCH;
  private int held;

  public DailyCalls(Terms terms, CallLedger ledger, Clock clock) {
    this.terms = terms;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What is allowed.
   *
   * @param allowance its name in the ledger
   * @param most calls of all instances together
   * @param zone where the day begins at midnight
   */
  public record Terms(String allowance, int most, ZoneId zone) {

    int atATime() {
      return Math.clamp(most / 100, 1, MOST_AT_A_TIME);
    }
  }

  /** Takes one; empty if it was there, otherwise how long it is until there may be one. */
  public synchronized Optional<Duration> spend() {
    LocalDate today = clock.instant().atZone(terms.zone()).toLocalDate();
    if (!today.equals(day)) {
      day = today;
      held = 0;
    }
    if (held == 0) {
      try {
        held = ledger.take(terms.allowance(), of(today), terms.atATime(), terms.most());
      } catch (KafkaException e) {
        LOG.warn(
            "nobody can say how much of the day's calls to {} is left: {}",
            terms.allowance(),
            e.getClass().getSimpleName());
        return Optional.of(LEDGER_AWAY);
      }
      if (held == 0) {
        return Optional.of(untilMidnight());
      }
    }
    held--;
    return Optional.empty();
  }

  /** How long the day still lasts. */
  public Duration untilMidnight() {
    Instant now = clock.instant();
    LocalDate tomorrow = now.atZone(terms.zone()).toLocalDate().plusDays(1);
    return Duration.between(now, begun(tomorrow));
  }

  private CallLedger.Day of(LocalDate date) {
    return new CallLedger.Day(begun(date), begun(date.plusDays(1)));
  }

  private Instant begun(LocalDate date) {
    return date.atStartOfDay(terms.zone()).toInstant();
  }
}
