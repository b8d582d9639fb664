package moothall.escalation.checkpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import moothall.escalation.checkpoints.CouncilKeeper.Sources;
import moothall.escalation.checkpoints.CouncilStanding.VouchedFor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the checkpoints of all councils, those included whose chain is gone from the database.
 * Never stands in the way of sealing: where it refuses, it says so loudly and leaves the rest to
 * people.
 */
final class CheckpointKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointKeeper.class);

  private final Sources sources;
  private final CheckpointsConfig config;
  private final SigningKey key;
  private final Clock clock;
  private final Map<String, CouncilKeeper> keepers = new HashMap<>();
  private final Map<String, CouncilStanding> standings = new ConcurrentSkipListMap<>();

  CheckpointKeeper(Sources sources, CheckpointsConfig config, SigningKey key, Clock clock) {
    this.sources = sources;
    this.config = config;
    this.key = key;
    this.clock = clock;
  }

  /** One round over all councils; whether another is due at once. */
  boolean round() {
    boolean more = false;
    for (String council : councils()) {
      CouncilKeeper keeper =
          keepers.computeIfAbsent(council, it -> new CouncilKeeper(it, sources, config, key));
      CouncilStanding now = keeper.keep(clock.instant());
      CouncilStanding before = standings.put(council, now);
      if (!(now instanceof VouchedFor) && !now.equals(before)) {
        LOG.error("checkpoints of {}: {}", council, now.words());
      }
      more |= keeper.more();
    }
    return more;
  }

  /** By council, as of the last round. */
  Map<String, CouncilStanding> standings() {
    return Map.copyOf(standings);
  }

  private Set<String> councils() {
    Set<String> councils =
        new TreeSet<>(sources.database().inTransaction(sources.evidence()::heads).keySet());
    try {
      councils.addAll(CouncilFiles.councilsIn(config.folder()));
      return councils;
    } catch (IOException e) {
      throw new UncheckedIOException(config.folder() + " cannot be read", e);
    }
  }
}
