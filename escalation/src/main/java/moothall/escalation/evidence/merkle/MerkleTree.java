package moothall.escalation.evidence.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The tree over leaves that are all at hand, for whoever has to prove something about it. Reads
 * every leaf for each answer: some tenths of a second for a million.
 */
public final class MerkleTree {

  private final LongFunction<byte[]> leaves;
  private final long size;

  /**
   * A tree.
   *
   * @param leaves hash of the leaf with an index from 0, as {@link MerkleHash#leaf} makes it
   * @param size how many of them belong to the tree
   */
  public MerkleTree(LongFunction<byte[]> leaves, long size) {
    this.leaves = leaves;
    this.size = size;
  }

  /** The one hash that stands for all leaves. */
  public byte[] root() {
    return root(0, size);
  }

  /** RFC 6962, section 2.1.1: that the leaf with the index, from 0, belongs to the tree. */
  public InclusionProof inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("leaf " + index + " (expected: 0 to " + (size - 1) + ")");
    }
    List<byte[]> path = new ArrayList<>();
    path(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /** RFC 6962, section 2.1.2: that the tree over the first leaves only grew into this one. */
  public ConsistencyProof consistency(long earlier) {
    if (earlier < 1 || earlier > size) {
      throw new IllegalArgumentException("size " + earlier + " (expected: 1 to " + size + ")");
    }
    List<byte[]> path = new ArrayList<>();
    if (earlier < size) {
      subproof(earlier, 0, size, true, path);
    }
    return new ConsistencyProof(earlier, size, path);
  }

  private void path(long index, long begin, long end, List<byte[]> path) {
    if (end - begin == 1) {
      return;
    }
    long middle = begin + leftPart(end - begin);
    if (index < middle) {
      path(index, begin, middle, path);
      path.add(root(middle, end));
    } else {
      path(index, middle, end, path);
      path.add(root(begin, middle));
    }
  }

  private void subproof(long earlier, long begin, long end, boolean whole, List<byte[]> path) {
    long wanted = earlier - begin;
    if (wanted == end - begin) {
      if (!whole) {
        path.add(root(begin, end));
      }
      return;
    }
    long middle = begin + leftPart(end - begin);
    if (earlier <= middle) {
      subproof(earlier, begin, middle, whole, path);
      path.add(root(middle, end));
    } else {
      subproof(earlier, middle, end, false, path);
      path.add(root(begin, middle));
    }
  }

  private byte[] root(long begin, long end) {
    GrowingTree tree = new GrowingTree();
    for (long index = begin; index < end; index++) {
      tree.add(leaves.apply(index));
    }
    return tree.root();
  }

  /** The largest power of two below the number of leaves. */
  private static long leftPart(long count) {
    return Long.highestOneBit(count - 1);
  }
}
