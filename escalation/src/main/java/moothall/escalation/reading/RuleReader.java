package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import moothall.escalation.access.Viewer;
import moothall.escalation.insight.RuleRecord;
import moothall.escalation.store.Database;
import moothall.escalation.store.DatabaseTroubleException;
import moothall.escalation.store.InsightCounts;
import moothall.escalation.store.InsightCounts.Scope;

/**
 * Reads what became of each rule, in the cases that somebody sees themselves, within a bounded
 * time: whoever reads the policy can do without numbers, whoever works on a case cannot wait.
 */
@Singleton
public final class RuleReader {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");
  private static final int LATELY = 28;
  private static final int LONG = 92;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Database database;
  private final InsightCounts counts;
  private final Clock clock;
  private final Semaphore counting = new Semaphore(1);

  RuleReader(Database database, InsightCounts counts, Clock clock) {
    this.database = database;
    this.counts = counts;
    this.clock = clock;
  }

  /** Of one rule in 28 and in 92 days, today included. */
  public record Both(RuleRecord lately, RuleRecord longer) {

    public static final Both NOTHING = new Both(RuleRecord.NOTHING, RuleRecord.NOTHING);
  }

  /** Today, in the council's time. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(COUNCIL_TIME));
  }

  /**
   * By the ids of rules that saw something; empty where counting took too long, or somebody else is
   * at it.
   */
  public Optional<Map<String, Both>> of(Viewer viewer) {
    if (!counting.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(counted(viewer));
    } catch (DatabaseTroubleException e) {
      if (e.tookTooLong()) {
        return Optional.empty();
      }
      throw e;
    } finally {
      counting.release();
    }
  }

  private Map<String, Both> counted(Viewer viewer) {
    LocalDate today = today();
    Scope scope =
        new Scope(
            viewer.queues(),
            Optional.empty(),
            start(today.minusDays(LONG - 1L)),
            start(today.plusDays(1)));
    Map<String, Both> records = new HashMap<>();
    database
        .inSnapshot(connection -> {
          counts.limit(connection, LONGEST);
          return counts.rules(connection, scope, start(today.minusDays(LATELY - 1L)));
        })
        .forEach(it ->
            records.put(
                it.rule(),
                new Both(
                    RuleRecord.of(it.lately(), it.stoodLately()),
                    RuleRecord.of(it.cases(), it.stood()))));
    return records;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(COUNCIL_TIME).toInstant();
  }
}
