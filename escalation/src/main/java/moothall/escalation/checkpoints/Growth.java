package moothall.escalation.checkpoints;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import moothall.escalation.evidence.Damage;
import moothall.escalation.evidence.EvidenceChain;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Verification.Broken;
import moothall.escalation.evidence.Verification.Head;
import moothall.escalation.evidence.merkle.MerkleHash;
import moothall.escalation.store.Evidence;

/** What has come to a chain since the last checkpoint. */
sealed interface Growth {

  /** Whether there is more than was read, so that another checkpoint is due at once. */
  record Sound(List<byte[]> leaves, boolean more) implements Growth {
    public Sound {
      leaves = List.copyOf(leaves);
    }
  }

  /** The chain does not go on where the checkpoint ended, or not soundly. */
  record Unsound(Broken found) implements Growth {}

  int BATCH = 100;

  /** How many entries a checkpoint adds at most; bounds the memory of the first one. */
  int MOST = 10_000;

  /** To be read in one snapshot. */
  static Growth read(Connection connection, Evidence evidence, String council, Ledger ledger)
      throws SQLException {
    long size = ledger.size();
    Head head = evidence.head(connection, council);
    if (head.seq() < size) {
      return unsound(council, head.seq() + 1, Damage.ROLLED_BACK, "the chain ends before it");
    }
    EvidenceChain chain = new EvidenceChain();
    if (ledger.lastLeaf().isPresent()) {
      List<EvidenceEntry> last = evidence.after(connection, council, size - 1, size, 1);
      if (last.isEmpty()) {
        return unsound(council, size, Damage.ENTRY_MISSING, "a checkpoint vouches for it");
      }
      byte[] hash = last.getFirst().entryHash();
      if (!MessageDigest.isEqual(MerkleHash.leaf(hash), ledger.lastLeaf().get())) {
        String why = "it is not what the checkpoint vouches for";
        return unsound(council, size, Damage.ENTRY_ALTERED, why);
      }
      chain = EvidenceChain.after(council, size, hash);
    }
    return read(connection, evidence, chain, council, size, head);
  }

  private static Growth read(
      Connection connection,
      Evidence evidence,
      EvidenceChain chain,
      String council,
      long size,
      Head head)
      throws SQLException {
    long end = Math.min(head.seq(), size + MOST);
    List<byte[]> leaves = new ArrayList<>();
    List<EvidenceEntry> batch = evidence.after(connection, council, size, end, BATCH);
    while (!batch.isEmpty()) {
      for (EvidenceEntry entry : batch) {
        chain.add(entry);
        leaves.add(MerkleHash.leaf(entry.entryHash()));
      }
      batch = evidence.after(connection, council, batch.getLast().seq(), end, BATCH);
    }
    if (end == head.seq()) {
      chain.expectHead(council, head);
    }
    return chain.verification() instanceof Broken broken
        ? new Unsound(broken)
        : new Sound(leaves, end < head.seq());
  }

  private static Growth unsound(String council, long seq, Damage damage, String why) {
    return new Unsound(new Broken(council, seq, damage, Math.max(seq - 1, 0), why));
  }
}
