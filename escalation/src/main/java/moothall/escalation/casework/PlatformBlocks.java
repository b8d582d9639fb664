package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Capabilities;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.outbox.Announcements;
import moothall.escalation.store.BlockIntents;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Intent;
import moothall.escalation.store.Intents;
import moothall.escalation.store.Strikes;

/**
 * Blocks as requests to a platform, under the name of who confirmed them. The case is not changed
 * by it; what came of the request stands in its history.
 */
@Singleton
final class PlatformBlocks implements BlockRequests {

  private final Capabilities capabilities;
  private final Cases cases;
  private final Strikes strikes;
  private final Evidence evidence;
  private final Intents intents;
  private final BlockIntents blockIntents;
  private final Announcements announcements;
  private final Clock clock;

  PlatformBlocks(
      Capabilities capabilities,
      Cases cases,
      Strikes strikes,
      Evidence evidence,
      Intents intents,
      BlockIntents blockIntents,
      Announcements announcements,
      Clock clock) {
    this.capabilities = capabilities;
    this.cases = cases;
    this.strikes = strikes;
    this.evidence = evidence;
    this.intents = intents;
    this.blockIntents = blockIntents;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Override
  public boolean block(Connection connection, Block it) throws SQLException {
    return ask(connection, it, ActionKind.BLOCK, "A block of the author was confirmed.");
  }

  @Override
  public boolean unblock(Connection connection, Block it) throws SQLException {
    return ask(connection, it, ActionKind.UNBLOCK, "The block of the author is over.");
  }

  private boolean ask(Connection connection, Block it, ActionKind kind, String reason)
      throws SQLException {
    if (!capabilities.of(it.strike().about().platform()).blocks()) {
      return false;
    }
    Strike strike = strikes.find(connection, it.strike().id()).orElse(it.strike());
    Optional<String> by = byPerson(strike, kind);
    Optional<Case> about = cases.lock(connection, strike.about().caseId());
    if (by.isEmpty() || about.isEmpty()) {
      return false;
    }
    Intent intent =
        new Intent(
            UUID.randomUUID(),
            about.get().id(),
            about.get().commentId(),
            new Intent.Origin.Author(by.get(), kind, reason),
            evidence
                .newestOf(connection, about.get().commentId())
                .orElseThrow(() -> new IllegalStateException("what was sealed stays sealed")),
            about.get().openedAt(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    intents.add(connection, intent);
    blockIntents.add(connection, strike.id(), intent);
    announcements.requested(connection, intent);
    return true;
  }

  /** Whoever ended it, or else set its time by agreeing to it; never the machine. */
  private static Optional<String> byPerson(Strike strike, ActionKind kind) {
    Optional<String> ended =
        kind == ActionKind.UNBLOCK
            ? strike.ended().map(it -> it.act().by())
            : Optional.<String>empty();
    return Stream.of(
            ended, strike.seconded().map(Strike.Act::by), strike.confirmed().map(Strike.Act::by))
        .flatMap(Optional::stream)
        .filter(it -> !it.equals(CaseEvent.SYSTEM))
        .findFirst();
  }
}
