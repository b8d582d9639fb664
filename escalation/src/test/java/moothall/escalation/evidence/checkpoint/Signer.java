package moothall.escalation.evidence.checkpoint;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.merkle.GrowingTree;
import moothall.escalation.evidence.merkle.MerkleHash;

/** Signs checkpoints of a chain with a key of its own. */
public final class Signer {

  public static final String ORIGIN = "moothall.example/evidence/ambermere";

  private final KeyPair pair;
  private final VerifierKey key;

  public Signer() {
    try {
      pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    key = VerifierKey.of(ORIGIN, pair.getPublic());
  }

  public VerifierKey key() {
    return key;
  }

  public SignedNote sign(String text) {
    return SignedNote.sign(text, key, pair.getPrivate());
  }

  public SignedNote sign(Checkpoint checkpoint) {
    return sign(checkpoint.text());
  }

  /** Of the first entries. */
  public static Checkpoint checkpoint(List<EvidenceEntry> chain, int size) {
    GrowingTree tree = new GrowingTree();
    chain.stream().limit(size).forEach(it -> tree.add(MerkleHash.leaf(it.entryHash())));
    return new Checkpoint(ORIGIN, size, tree.root());
  }

  public static byte[] leaves(List<EvidenceEntry> chain) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    chain.forEach(it -> out.writeBytes(MerkleHash.leaf(it.entryHash())));
    return out.toByteArray();
  }
}
