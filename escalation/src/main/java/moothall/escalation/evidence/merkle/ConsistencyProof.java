package moothall.escalation.evidence.merkle;

import java.security.MessageDigest;
import java.util.List;

/**
 * That a tree only grew: what was there at the earlier size is there still, in its order.
 *
 * @param earlier size of the tree before, at least 1
 * @param later size of the tree after
 * @param path hashes of subtrees; none where nothing was added
 */
public record ConsistencyProof(long earlier, long later, List<byte[]> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether the tree with the earlier root grew into the one with the later root. */
  public boolean holds(byte[] earlierRoot, byte[] laterRoot) {
    if (earlier < 1 || earlier > later) {
      return false;
    }
    if (earlier == later) {
      return path.isEmpty() && MessageDigest.isEqual(earlierRoot, laterRoot);
    }
    boolean full = Long.bitCount(earlier) == 1;
    if (!full && path.isEmpty()) {
      return false;
    }
    byte[] start = full ? earlierRoot : path.getFirst();
    return holds(start, full ? path : path.subList(1, path.size()), earlierRoot, laterRoot);
  }

  private boolean holds(byte[] start, List<byte[]> rest, byte[] earlierRoot, byte[] laterRoot) {
    int fullSubtree = Long.numberOfTrailingZeros(earlier);
    long place = (earlier - 1) >> fullSubtree;
    long last = (later - 1) >> fullSubtree;
    byte[] before = start;
    byte[] after = start;
    for (byte[] beside : rest) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        before = MerkleHash.node(beside, before);
        after = MerkleHash.node(beside, after);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        after = MerkleHash.node(after, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0
        && MessageDigest.isEqual(before, earlierRoot)
        && MessageDigest.isEqual(after, laterRoot);
  }
}
