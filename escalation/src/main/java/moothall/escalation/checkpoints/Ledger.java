package moothall.escalation.checkpoints;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import moothall.escalation.evidence.checkpoint.Anchor;
import moothall.escalation.evidence.checkpoint.Checkpoint;
import moothall.escalation.evidence.checkpoint.SignedNote;
import moothall.escalation.evidence.merkle.GrowingTree;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;

/**
 * What was vouched for so far, in memory. A new checkpoint grows out of it and not out of what the
 * database says now about old entries, so that none can contradict the one before it.
 */
final class Ledger {

  private final String origin;
  private final CouncilFiles files;
  private final SigningKey key;
  private final GrowingTree tree;
  private Optional<byte[]> lastLeaf;
  private long wholeBytes;

  Ledger(String origin, CouncilFiles files, SigningKey key, Anchor anchor, long wholeBytes) {
    this.origin = origin;
    this.files = files;
    this.key = key;
    this.tree = anchor.leaves().tree();
    this.lastLeaf =
        tree.size() == 0 ? Optional.empty() : Optional.of(anchor.leaves().of(tree.size()));
    this.wholeBytes = wholeBytes;
  }

  long size() {
    return tree.size();
  }

  /** Empty if nothing was vouched for yet. */
  Optional<byte[]> lastLeaf() {
    return lastLeaf;
  }

  /** Vouches for these too; after a failure the ledger must be read again. */
  void add(List<byte[]> leaves) throws IOException {
    files.addLeaves(tree.size(), leaves);
    Failpoints.reached(Failpoint.LEAVES_WRITTEN);
    leaves.forEach(tree::add);
    Checkpoint checkpoint = new Checkpoint(origin, tree.size(), tree.root());
    SignedNote signed = key.sign(checkpoint);
    Failpoints.reached(Failpoint.CHECKPOINT_SIGNED);
    wholeBytes = files.addCheckpoint(wholeBytes, signed);
    Failpoints.reached(Failpoint.CHECKPOINT_WRITTEN);
    lastLeaf = Optional.of(leaves.getLast());
    files.publish(key.publicKey(origin));
  }
}
