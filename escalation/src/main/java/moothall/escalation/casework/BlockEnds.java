package moothall.escalation.casework;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.Bells;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.Strike;
import moothall.escalation.store.Blocks;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Strikes;

/** Ends blocks whose time is over, and asks for the review of those that are due for one. */
@Singleton
final class BlockEnds {

  private final Database database;
  private final Cases cases;
  private final Strikes strikes;
  private final Blocks blocks;
  private final Blocking blocking;
  private final Bells bells;
  private final Clock clock;

  BlockEnds(
      Database database,
      Cases cases,
      Strikes strikes,
      Blocks blocks,
      Blocking blocking,
      Bells bells,
      Clock clock) {
    this.database = database;
    this.cases = cases;
    this.strikes = strikes;
    this.blocks = blocks;
    this.blocking = blocking;
    this.bells = bells;
    this.clock = clock;
  }

  /** Some of them; whether there may be more. Done twice, it changes nothing. */
  boolean round() {
    boolean more = roundAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    bells.ring();
    return more;
  }

  boolean roundAt(Instant now) {
    List<UUID> ended = database.inTransaction(connection -> blocks.ended(connection, now));
    for (UUID id : ended) {
      end(id, now);
    }
    return database.inTransaction(connection -> {
      List<UUID> toReview = blocks.toReview(connection, now);
      for (UUID id : toReview) {
        blocks.addTask(connection, id, Block.Task.REVIEW, now, false);
      }
      return !ended.isEmpty() || !toReview.isEmpty();
    });
  }

  /** Each for itself, the case first, as wherever people end one: nobody waits in a circle. */
  private void end(UUID id, Instant now) {
    database.inTransaction(connection -> {
      Optional<Strike> strike = strikes.find(connection, id);
      if (strike.isPresent()) {
        cases.lock(connection, strike.get().about().caseId());
        blocking.end(connection, id, now);
      }
      return strike;
    });
  }

  /** Does so now and then; of several instances any may. */
  @Context
  @Requires(property = "moothall.escalation.listen", notEquals = StringUtils.FALSE)
  static final class Loop {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final BackgroundLoop loop;

    Loop(BlockEnds ends) {
      this.loop = new BackgroundLoop("block-ends", new Bell(), PAUSE, ends::round);
    }

    @PreDestroy
    void close() {
      loop.close();
    }
  }
}
