package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Unreadable;
import moothall.escalation.evidence.Verification;
import moothall.escalation.evidence.Verification.Head;
import moothall.escalation.evidence.checkpoint.Anchor;
import moothall.escalation.evidence.checkpoint.ChainAudit;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Evidence.Extent;
import moothall.escalation.store.Routing;

/** Exports and verifies the chains, some entries at a time. */
@Singleton
public final class EvidenceReader {

  private static final int BATCH = 100;

  private final Database database;
  private final Evidence evidence;
  private final Routing routing;
  private final Audit audit;

  EvidenceReader(Database database, Evidence evidence, Routing routing, Audit audit) {
    this.database = database;
    this.evidence = evidence;
    this.routing = routing;
    this.audit = audit;
  }

  /**
   * The chains as they stand now, as NDJSON; later entries are left for the next export. Every
   * entry is there, since a chain with gaps proves nothing; what was sealed is there only of cases
   * that the viewer may see and copy.
   */
  public InputStream export(Viewer viewer) {
    Map<String, Extent> extents =
        database.inTransaction(connection -> {
          audit.record(
              connection,
              viewer,
              AuditEvent.Kind.EVIDENCE_EXPORTED,
              viewer.may(Permission.EXPORT_PAYLOADS) ? "with payloads" : "without payloads");
          return evidence.extents(connection);
        });
    return new EvidenceExport(
        extents, (council, seq, upTo) -> mayLeave(viewer, after(council, seq, upTo)));
  }

  private List<EvidenceEntry> mayLeave(Viewer viewer, List<EvidenceEntry> entries) {
    Map<String, Set<Queue>> queues =
        database.inTransaction(connection ->
            routing.of(connection, entries.stream().map(EvidenceEntry::commentId).toList()));
    return entries.stream()
        .map(entry ->
            viewer.mayCopy(queues.getOrDefault(entry.commentId(), Set.of()))
                ? entry
                : entry.withoutPayload())
        .toList();
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
      Unreadable unreadable = new Unreadable(council);
      Head head = evidence.head(connection, council);
      evidence.each(
          connection,
          council,
          (entry, filing) -> {
            audit.add(entry, filing);
            unreadable.see(entry, filing);
          });
      return unreadable.excused(audit.finish(head));
    });
  }

  private List<EvidenceEntry> after(String council, long seq, long upTo) {
    return database.inTransaction(
        connection -> evidence.after(connection, council, seq, upTo, BATCH));
  }
}
