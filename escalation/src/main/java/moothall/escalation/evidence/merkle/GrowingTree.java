package moothall.escalation.evidence.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree to which leaves are added at the right. Remembers one hash for each full subtree, so that
 * a million leaves cost twenty hashes of memory, and knows its root at every size it grows through.
 */
public final class GrowingTree {

  /** Roots of the full subtrees, the largest first; one for each bit that is set in the size. */
  private final List<byte[]> peaks = new ArrayList<>();

  private long size;

  /** Adds the hash of an entry, as {@link MerkleHash#leaf} makes it. */
  public void add(byte[] leafHash) {
    byte[] peak = leafHash;
    for (long full = size; (full & 1) == 1; full >>= 1) {
      peak = MerkleHash.node(peaks.removeLast(), peak);
    }
    peaks.add(peak);
    size++;
  }

  /** How many leaves there are. */
  public long size() {
    return size;
  }

  /** The one hash that stands for all leaves so far. */
  public byte[] root() {
    if (peaks.isEmpty()) {
      return MerkleHash.ofNothing();
    }
    byte[] root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = MerkleHash.node(peaks.get(i), root);
    }
    return root.clone();
  }
}
