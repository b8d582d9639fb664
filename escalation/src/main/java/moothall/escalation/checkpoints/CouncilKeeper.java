package moothall.escalation.checkpoints;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import moothall.escalation.checkpoints.CouncilFiles.Content;
import moothall.escalation.evidence.Verification;
import moothall.escalation.evidence.Verification.Broken;
import moothall.escalation.evidence.checkpoint.Anchor;
import moothall.escalation.evidence.checkpoint.ChainName;
import moothall.escalation.reading.EvidenceReader;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;

/** Keeps the checkpoints of one council. */
final class CouncilKeeper {

  private final String council;
  private final Sources sources;
  private final CheckpointsConfig config;
  private final SigningKey key;
  private final CouncilFiles files;
  private Optional<Ledger> ledger = Optional.empty();
  private CouncilStanding standing = new CouncilStanding.VouchedFor(0);
  private Instant nextAudit = Instant.MIN;
  private boolean more;

  /** Where the evidence is read. */
  record Sources(Database database, Evidence evidence, EvidenceReader reader) {}

  CouncilKeeper(String council, Sources sources, CheckpointsConfig config, SigningKey key) {
    this.council = council;
    this.sources = sources;
    this.config = config;
    this.key = key;
    this.files = new CouncilFiles(config.folder(), council);
  }

  /** Audits if it is time to, and vouches for what is new. */
  CouncilStanding keep(Instant now) {
    more = false;
    try {
      if (!now.isBefore(nextAudit)) {
        ledger = Optional.empty();
        standing = audit();
        nextAudit = now.plus(config.auditEvery());
      }
      if (ledger.isPresent()) {
        standing = extend(ledger.get());
      }
    } catch (IOException e) {
      ledger = Optional.empty();
      nextAudit = Instant.MIN;
      standing = new CouncilStanding.Unusable("files cannot be read or written: " + e);
    }
    return standing;
  }

  /** Whether the last checkpoint left something for another one. */
  boolean more() {
    return more;
  }

  private CouncilStanding audit() throws IOException {
    String origin = ChainName.origin(config.origin(), council);
    return switch (files.read(key.publicKey(origin))) {
      case Content.Unusable(var why) -> new CouncilStanding.Unusable(why);
      case Content.Usable(Anchor anchor, long wholeBytes) ->
          switch (sources.reader().audit(council, anchor)) {
            case Broken broken -> new CouncilStanding.Refused(broken);
            case Verification.Sound _ -> {
              ledger = Optional.of(new Ledger(origin, files, key, anchor, wholeBytes));
              yield new CouncilStanding.VouchedFor(anchor.size());
            }
          };
    };
  }

  private CouncilStanding extend(Ledger known) throws IOException {
    Growth growth =
        sources
            .database()
            .inSnapshot(connection -> Growth.read(connection, sources.evidence(), council, known));
    return switch (growth) {
      case Growth.Sound(var leaves, var rest) -> {
        if (!leaves.isEmpty()) {
          known.add(leaves);
        }
        more = rest;
        yield new CouncilStanding.VouchedFor(known.size());
      }
      case Growth.Unsound(var found) -> {
        ledger = Optional.empty();
        // The end of the chain shows that something is wrong; all of it shows where that begins.
        CouncilStanding audited = audit();
        ledger = Optional.empty();
        yield audited instanceof CouncilStanding.VouchedFor
            ? new CouncilStanding.Refused(found)
            : audited;
      }
    };
  }
}
