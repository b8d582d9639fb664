package moothall.escalation.erasure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.disclosure.Caution;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.retention.Keeping;
import moothall.escalation.retention.OnRequest;
import moothall.escalation.retention.Periods;
import moothall.escalation.store.AuthorComments;
import moothall.escalation.store.CaseConduct;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.ErasureRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the erasures that people began, one comment a transaction: each is decided about once more
 * with the comment locked, under the name of the person, and settled once.
 */
@Singleton
final class PendingErasures {

  private static final Logger LOG = LoggerFactory.getLogger(PendingErasures.class);
  private static final int BATCH = 1000;

  private final Database database;
  private final Cases cases;
  private final AuthorComments authors;
  private final CaseConduct conduct;
  private final Erasures erasures;
  private final ErasureRequests requests;
  private final Periods periods;
  private final MeterRegistry registry;
  private final Clock clock;

  PendingErasures(
      Database database,
      Cases cases,
      AuthorComments authors,
      CaseConduct conduct,
      Erasures erasures,
      ErasureRequests requests,
      Periods periods,
      MeterRegistry registry,
      Clock clock) {
    this.database = database;
    this.cases = cases;
    this.authors = authors;
    this.conduct = conduct;
    this.erasures = erasures;
    this.requests = requests;
    this.periods = periods;
    this.registry = registry;
    this.clock = clock;
  }

  /** What is left; one that fails holds up no other. Done twice, it changes nothing. */
  boolean round() {
    List<ErasureRequests.Pending> left =
        database.inTransaction(connection -> requests.pending(connection, BATCH));
    int settled = 0;
    for (ErasureRequests.Pending it : left) {
      try {
        settle(it.id(), it.comment(), it.by());
        settled++;
      } catch (RuntimeException fault) {
        LOG.error("erasure {} failed with {}", it.id(), fault.getClass().getSimpleName());
      }
    }
    return settled > 0;
  }

  /** What became of the comment, here or wherever else it was settled. */
  OnRequest settle(UUID request, CommentId comment, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database.inTransaction(connection ->
        requests.settle(connection, request, comment)
            ? eraseOne(connection, request, comment, by, now)
            : requests
                .ground(connection, request, comment)
                .<OnRequest>map(OnRequest.Keep::new)
                .orElseGet(OnRequest.Erase::new));
  }

  /** Decided once more with the comment locked: somebody may have put it on hold meanwhile. */
  private OnRequest eraseOne(
      Connection connection, UUID request, CommentId comment, String by, Instant now)
      throws SQLException {
    Optional<Case> found = cases.lock(connection, comment);
    if (found.isEmpty()) {
      count(erasures.onRequestWithoutCase(connection, comment, now));
      return new OnRequest.Erase();
    }
    OnRequest ruling = rule(connection, found.get(), now);
    switch (ruling) {
      case OnRequest.Keep(var ground) -> requests.keep(connection, request, comment, ground);
      case OnRequest.Erase() ->
          count(erasures.ofCase(connection, found.get(), by, Keeping.Ground.ON_REQUEST, now));
    }
    return ruling;
  }

  private void count(boolean erased) {
    if (erased) {
      registry
          .counter("moothall.words.erased", "ground", Keeping.Ground.ON_REQUEST.name())
          .increment();
    }
  }

  OnRequest rule(Connection connection, Case it, Instant now) throws SQLException {
    Caution.Matters matters =
        authors
            .matters(connection, List.of(it))
            .getOrDefault(it.id().value(), new Caution.Matters(List.of(), false, false));
    boolean restricted =
        Caution.of(it, matters).stream().anyMatch(caution -> caution.ground().withholds());
    return OnRequest.of(it, conduct.of(connection, it.id()), restricted, periods, now);
  }

  /** At the start, and then now and then; of several instances any may. */
  @Context
  @Requires(property = "moothall.escalation.listen", notEquals = StringUtils.FALSE)
  static final class Loop {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final BackgroundLoop loop;

    Loop(PendingErasures erasures) {
      this.loop = new BackgroundLoop("erasures", new Bell(), PAUSE, erasures::round);
    }

    @PreDestroy
    void close() {
      loop.close();
    }
  }
}
