package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.CommentId;
import moothall.escalation.evidence.EvidenceChain;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Filing;

/** Seals of a comment that were computed again from what is stored, and not merely read. */
@Singleton
public final class VerifiedSeals {

  private final Evidence evidence;

  VerifiedSeals(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Without the payload, of which there may be much. */
  private record Entry(String hash, boolean isSound) {
    static Entry of(EvidenceEntry entry, Filing filing) {
      return new Entry(
          HexFormat.of().formatHex(entry.entryHash()),
          EvidenceChain.after(entry.councilId(), entry.seq() - 1, entry.prevHash())
              .add(entry, filing));
    }
  }

  /** Hashes of the entries, oldest first; empty if there is none, or one that is not sound. */
  public Optional<List<String>> of(Connection connection, CommentId comment) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    evidence.eachOf(connection, comment, (entry, filing) -> entries.add(Entry.of(entry, filing)));
    return entries.isEmpty() || !entries.stream().allMatch(Entry::isSound)
        ? Optional.empty()
        : Optional.of(entries.stream().map(Entry::hash).toList());
  }
}
