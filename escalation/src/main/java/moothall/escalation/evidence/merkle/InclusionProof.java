package moothall.escalation.evidence.merkle;

import java.security.MessageDigest;
import java.util.List;

/**
 * That an entry belongs to a tree: the hashes from its leaf up to the root.
 *
 * @param index of the leaf, from 0
 * @param size how many leaves the tree has
 * @param path what stands beside the way, from the leaf upwards
 */
public record InclusionProof(long index, long size, List<byte[]> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether the leaf is in the tree of that root, at that place and no other. */
  public boolean holds(byte[] leafHash, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long place = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] beside : path) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = MerkleHash.node(beside, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleHash.node(hash, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && MessageDigest.isEqual(hash, root);
  }
}
