package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import moothall.escalation.evidence.EvidenceChain;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Verification;
import moothall.escalation.evidence.Verification.Head;
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
    Map<String, Head> heads = database.inTransaction(evidence::heads);
    return new EvidenceExport(heads, this::after);
  }

  /** Checks every entry of every council's chain, and where the chains end. */
  public Verification verify() {
    Map<String, Head> heads = database.inTransaction(evidence::heads);
    EvidenceChain chain = new EvidenceChain();
    heads.forEach((council, head) -> {
      List<EvidenceEntry> batch = after(council, 0, head.seq());
      while (!batch.isEmpty()) {
        batch.forEach(chain::add);
        batch = after(council, batch.getLast().seq(), head.seq());
      }
      chain.expectHead(council, head);
    });
    return chain.verification();
  }

  private List<EvidenceEntry> after(String council, long seq, long upTo) {
    return database.inTransaction(
        connection -> evidence.after(connection, council, seq, upTo, BATCH));
  }
}
