package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Verification;
import moothall.escalation.evidence.Verification.Head;
import moothall.escalation.evidence.checkpoint.Anchor;
import moothall.escalation.evidence.checkpoint.ChainAudit;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;

/** Exports and verifies the chains, some entries at a time. */
@Singleton
public final class EvidenceReader {

  private static final int BATCH = 100;

  private final Database database;
  private final Evidence evidence;

  EvidenceReader(Database database, Evidence evidence) {
    this.database = database;
    this.evidence = evidence;
  }

  /** The chains as they stand now, as NDJSON; later entries are left for the next export. */
  public InputStream export() {
    return new EvidenceExport(database.inTransaction(evidence::extents), this::after);
  }

  /** Checks every entry of every council's chain, and where the chains end. */
  public Verification verify() {
    Map<String, Head> heads = new TreeMap<>();
    long entries = 0;
    for (String council : database.inTransaction(evidence::extents).keySet()) {
      switch (audit(council, Anchor.NONE)) {
        case Verification.Broken broken -> {
          return broken;
        }
        case Verification.Sound sound -> {
          heads.putAll(sound.heads());
          entries += sound.entries();
        }
      }
    }
    return new Verification.Sound(entries, heads);
  }

  /** Checks one chain whole, also against what is known about it from outside the database. */
  public Verification audit(String council, Anchor anchor) {
    return database.inSnapshot(connection -> {
      ChainAudit audit = new ChainAudit(council, anchor);
      Head head = evidence.head(connection, council);
      evidence.each(connection, council, audit::add);
      return audit.finish(head);
    });
  }

  private List<EvidenceEntry> after(String council, long seq, long upTo) {
    return database.inTransaction(
        connection -> evidence.after(connection, council, seq, upTo, BATCH));
  }
}
