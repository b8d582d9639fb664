package moothall.escalation.erasure;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.retention.Keeping;
import moothall.escalation.retention.Periods;
import moothall.escalation.store.CareRecord;
import moothall.escalation.store.CaseConduct;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.KeptWords;
import moothall.escalation.store.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the retention schedule out, one comment a transaction. */
@Singleton
final class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int BATCH = 200;

  /** What has no end is looked at again after this long. */
  private static final Duration LOOK_AGAIN = Duration.ofDays(30);

  /** For how long what somebody answered when asked to rest is kept. */
  private static final Duration MARKS = Duration.ofDays(7);

  private final Database database;
  private final Cases cases;
  private final KeptWords words;
  private final CaseConduct conduct;
  private final Erasures erasures;
  private final Signals signals;
  private final CareRecord care;
  private final RetentionConfig config;
  private final Periods periods;
  private final MeterRegistry registry;
  private final Clock clock;

  Retention(
      Database database,
      Cases cases,
      KeptWords words,
      CaseConduct conduct,
      Erasures erasures,
      Signals signals,
      CareRecord care,
      RetentionConfig config,
      MeterRegistry registry,
      Clock clock) {
    this.database = database;
    this.cases = cases;
    this.words = words;
    this.conduct = conduct;
    this.erasures = erasures;
    this.signals = signals;
    this.care = care;
    this.config = config;
    this.periods = config.periods();
    this.registry = registry;
    this.clock = clock;
  }

  /** Some of what is due; whether there may be more. */
  boolean round() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<CommentId> comments =
        database.inTransaction(connection -> words.dueWithoutCase(connection, now, BATCH));
    for (CommentId comment : comments) {
      database.inTransaction(connection -> withoutCase(connection, comment, now));
    }
    List<CaseId> due = database.inTransaction(connection -> words.dueCases(connection, now, BATCH));
    for (CaseId id : due) {
      database.inTransaction(connection -> ofCase(connection, id, now));
    }
    int forgotten =
        database.inTransaction(
            connection -> signals.forget(connection, now.minus(config.signals()), BATCH));
    database.inTransaction(connection -> {
      care.forget(connection, now.minus(MARKS));
      return now;
    });
    return !comments.isEmpty() || !due.isEmpty() || forgotten > 0;
  }

  private boolean withoutCase(Connection connection, CommentId comment, Instant now)
      throws SQLException {
    if (cases.lock(connection, comment).isPresent()) {
      words.leaveToCase(connection, comment);
      return false;
    }
    return counted(erasures.withoutCase(connection, comment, now), Keeping.Ground.WITHOUT_CASE);
  }

  private boolean ofCase(Connection connection, CaseId id, Instant now) throws SQLException {
    Optional<Case> found = cases.lock(connection, id);
    if (found.isEmpty()) {
      throw new IllegalStateException("case " + id + " has no events");
    }
    Case it = found.get();
    return switch (Keeping.of(it, conduct.of(connection, id), periods)) {
      case Keeping.OpenEnded(var why) -> {
        LOG.info("retention leaves case {} alone: {}", id, why.words());
        words.lookAgain(connection, id, now.plus(LOOK_AGAIN));
        yield false;
      }
      case Keeping.Until(var at, _) when at.isAfter(now) -> {
        words.lookAgain(connection, id, at);
        yield false;
      }
      case Keeping.Until(_, var ground) -> {
        boolean erased = erasures.ofCase(connection, it, CaseEvent.SYSTEM, ground, now);
        // Words that come later have their time from then on.
        words.lookAgain(connection, id, now.plus(periods.settled()));
        yield counted(erased, ground);
      }
    };
  }

  private boolean counted(boolean erased, Keeping.Ground ground) {
    if (erased) {
      registry.counter("moothall.words.erased", "ground", ground.name()).increment();
    }
    return erased;
  }
}
