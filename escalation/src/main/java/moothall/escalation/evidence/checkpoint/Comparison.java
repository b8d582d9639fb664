package moothall.escalation.evidence.checkpoint;

import java.security.MessageDigest;
import java.util.Optional;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.merkle.GrowingTree;
import moothall.escalation.evidence.merkle.MerkleHash;

/** Compares the entries of one chain, in order, with what is known from outside. */
final class Comparison {

  private final Anchor anchor;
  private final GrowingTree tree = new GrowingTree();
  private int checkpoint;
  private long vouched;
  private Optional<Difference> difference = Optional.empty();
  private boolean pushedBack;

  /** The first entry that differs is one of these; exactly one where the leaves are known. */
  record Difference(long from, long to) {}

  Comparison(Anchor anchor) {
    this.anchor = anchor;
    passCheckpoints();
  }

  /** The next entry, which is sound as far as the chain itself can tell. */
  void add(EvidenceEntry entry) {
    if (difference.isPresent() || tree.size() >= anchor.size()) {
      return;
    }
    byte[] leaf = MerkleHash.leaf(entry.entryHash());
    tree.add(leaf);
    long seq = tree.size();
    if (anchor.leaves().size() >= seq && !MessageDigest.isEqual(leaf, anchor.leaves().of(seq))) {
      difference = Optional.of(new Difference(seq, seq));
    } else {
      passCheckpoints();
    }
  }

  /** Any entry after the one that differs, sound or not. */
  void look(EvidenceEntry entry) {
    if (difference.isEmpty() || entry.seq() != difference.get().to() + 1) {
      return;
    }
    long seq = difference.get().to();
    pushedBack =
        anchor.leaves().size() >= seq
            && MessageDigest.isEqual(MerkleHash.leaf(entry.entryHash()), anchor.leaves().of(seq));
  }

  private void passCheckpoints() {
    while (checkpoint < anchor.checkpoints().size()
        && anchor.checkpoints().get(checkpoint).size() == tree.size()) {
      if (!MessageDigest.isEqual(anchor.checkpoints().get(checkpoint).root(), tree.root())) {
        difference = Optional.of(new Difference(Math.min(vouched + 1, tree.size()), tree.size()));
        return;
      }
      vouched = tree.size();
      checkpoint++;
    }
  }

  Optional<Difference> difference() {
    return difference;
  }

  /** Whether the entry that belongs where the difference is stands one number later. */
  boolean pushedBack() {
    return pushedBack;
  }

  /** How many of the entries are vouched for. */
  long vouched() {
    return vouched;
  }
}
