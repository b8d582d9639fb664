package moothall.escalation.evidence.checkpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.evidence.merkle.GrowingTree;

/**
 * The Merkle leaf hashes of a chain's entries, 32 bytes each, one after the other. Kept with the
 * checkpoints because a root tells that an entry differs but not which; worth nothing until they
 * are found to have the roots that were signed.
 */
public final class Leaves {

  /** Of a chain of which only the roots are known. */
  public static final Leaves UNKNOWN = new Leaves(new byte[0]);

  private final byte[] hashes;

  private Leaves(byte[] hashes) {
    this.hashes = hashes;
  }

  /** A last hash that is not whole is left out. */
  public static Leaves read(byte[] content) {
    return new Leaves(Arrays.copyOf(content, content.length - content.length % Sha256.BYTES));
  }

  /** The first ones. */
  public Leaves first(long count) {
    int wanted = Math.toIntExact(Math.min(count, size()) * Sha256.BYTES);
    return new Leaves(Arrays.copyOf(hashes, wanted));
  }

  public long size() {
    return hashes.length / Sha256.BYTES;
  }

  /** Hash of the entry with this number; the first is 1. */
  public byte[] of(long seq) {
    int begin = Math.toIntExact((seq - 1) * Sha256.BYTES);
    return Arrays.copyOfRange(hashes, begin, begin + Sha256.BYTES);
  }

  /** The tree over all of them. */
  public GrowingTree tree() {
    GrowingTree tree = new GrowingTree();
    for (long seq = 1; seq <= size(); seq++) {
      tree.add(of(seq));
    }
    return tree;
  }

  /** The first checkpoint that is not about these hashes; the checkpoints' sizes do not fall. */
  public Optional<Checkpoint> strangerAmong(List<Checkpoint> checkpoints) {
    GrowingTree tree = new GrowingTree();
    for (Checkpoint checkpoint : checkpoints) {
      while (tree.size() < checkpoint.size() && tree.size() < size()) {
        tree.add(of(tree.size() + 1));
      }
      boolean same =
          tree.size() == checkpoint.size() && Arrays.compare(tree.root(), checkpoint.root()) == 0;
      if (!same) {
        return Optional.of(checkpoint);
      }
    }
    return Optional.empty();
  }
}
