package moothall.escalation.evidence.merkle;

import moothall.escalation.evidence.Sha256;

/**
 * The two hashes of RFC 6962, section 2.1. Their prefixes keep anybody from passing off an inner
 * node as an entry.
 */
public final class MerkleHash {

  private static final byte[] LEAF = {0x00};
  private static final byte[] NODE = {0x01};

  private MerkleHash() {}

  /** Hash of an entry. */
  public static byte[] leaf(byte[] entry) {
    return Sha256.of(LEAF, entry);
  }

  static byte[] node(byte[] left, byte[] right) {
    return Sha256.of(NODE, left, right);
  }

  /** Root of the tree that has no entry. */
  static byte[] ofNothing() {
    return Sha256.of();
  }
}
