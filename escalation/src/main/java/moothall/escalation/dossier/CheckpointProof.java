package moothall.escalation.dossier;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import moothall.escalation.dossier.PackFinding.Damaged;
import moothall.escalation.dossier.PackFinding.Untrusted;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.checkpoint.Checkpoint;
import moothall.escalation.evidence.checkpoint.Proof;
import moothall.escalation.evidence.checkpoint.VerifierKey;
import moothall.escalation.evidence.merkle.ConsistencyProof;
import moothall.escalation.evidence.merkle.InclusionProof;
import moothall.escalation.evidence.merkle.MerkleHash;

/** That the entries of a pack were in the chain when a checkpoint was signed over it. */
final class CheckpointProof {

  private static final String ALONE =
      "That the chain was not rewritten whole before this pack was made: ";

  private CheckpointProof() {}

  /** Empty if nothing is wrong; what is proved and what is not is added to the lists. */
  static Optional<PackFinding> of(
      List<EvidenceEntry> entries,
      Optional<Proof> proof,
      Trusting trusting,
      List<String> proved,
      List<String> unproven) {
    if (proof.isEmpty()) {
      unproven.add(ALONE + "no signed checkpoint is in it.");
      return Optional.empty();
    }
    Optional<Checkpoint> checkpoint = Checkpoint.read(proof.get().checkpoint().text());
    Optional<VerifierKey> key = VerifierKey.read(proof.get().key());
    if (checkpoint.isEmpty() || key.isEmpty()) {
      return damaged(Pack.INCLUSION, "its checkpoint or key is not in our form");
    }
    Optional<PackFinding> broken =
        included(entries, proof.get(), checkpoint.get(), proved, unproven);
    return broken.isPresent()
        ? broken
        : signed(proof.get(), checkpoint.get(), key.get(), trusting, proved, unproven);
  }

  private static Optional<PackFinding> included(
      List<EvidenceEntry> entries,
      Proof proof,
      Checkpoint checkpoint,
      List<String> proved,
      List<String> unproven) {
    for (EvidenceEntry entry : entries) {
      Optional<Proof.Included> path =
          proof.included().stream().filter(it -> it.seq() == entry.seq()).findFirst();
      if (path.isEmpty()) {
        unproven.add("That entry " + entry.seq() + " is in the chain: it has no path.");
        continue;
      }
      InclusionProof inclusion =
          new InclusionProof(entry.seq() - 1, checkpoint.size(), path.get().path());
      if (!inclusion.holds(MerkleHash.leaf(entry.entryHash()), checkpoint.root())) {
        return damaged(
            entry.councilId() + ", entry " + entry.seq(),
            "it is not an entry that the checkpoint over "
                + checkpoint.size()
                + " entries vouches for");
      }
      proved.add(
          "Entry "
              + entry.seq()
              + " is under the checkpoint over "
              + checkpoint.size()
              + " entries.");
    }
    return Optional.empty();
  }

  private static Optional<PackFinding> signed(
      Proof proof,
      Checkpoint checkpoint,
      VerifierKey key,
      Trusting trusting,
      List<String> proved,
      List<String> unproven) {
    List<VerifierKey> trusted =
        trusting.keys().stream().filter(it -> it.name().equals(checkpoint.origin())).toList();
    if (trusting.keys().isEmpty()) {
      if (!key.name().equals(checkpoint.origin())
          || !proof.checkpoint().isSignedByOneOf(List.of(key))) {
        return damaged("proof/checkpoint.txt", "the key in the pack has not signed it");
      }
      unproven.add(
          ALONE
              + "the key in the pack signed the checkpoint, but whoever forges one forges the other."
              + " Give --key with a key that you have from elsewhere.");
      return Optional.empty();
    }
    if (trusted.isEmpty() || !proof.checkpoint().isSignedByOneOf(trusted)) {
      return Optional.of(new Untrusted("no key that was given has signed the pack's checkpoint"));
    }
    proved.add("A key that you gave has signed that checkpoint.");
    return held(proof, checkpoint, trusting.checkpoints(), proved, unproven);
  }

  private static Optional<PackFinding> held(
      Proof proof,
      Checkpoint checkpoint,
      List<Checkpoint> held,
      List<String> proved,
      List<String> unproven) {
    if (held.isEmpty()) {
      unproven.add(
          ALONE
              + "whoever has the council's private key could. Give --checkpoints that you have from"
              + " before.");
      return Optional.empty();
    }
    for (Checkpoint mine : held) {
      if (mine.size() == checkpoint.size()) {
        return agree(mine, checkpoint)
            ? said(proved, "The checkpoint is among those that you hold.")
            : Optional.of(
                new Untrusted(
                    "the pack's checkpoint over "
                        + checkpoint.size()
                        + " entries contradicts the one that you hold"));
      }
    }
    return grown(proof, checkpoint, held, proved, unproven);
  }

  private static Optional<PackFinding> grown(
      Proof proof,
      Checkpoint checkpoint,
      List<Checkpoint> held,
      List<String> proved,
      List<String> unproven) {
    for (Proof.Grown it : proof.grown().reversed()) {
      Optional<Checkpoint> earlier = Checkpoint.read(it.earlier().text());
      Optional<Checkpoint> mine =
          held.stream()
              .filter(one -> earlier.filter(other -> other.size() == one.size()).isPresent())
              .findFirst();
      if (mine.isPresent()) {
        ConsistencyProof growth =
            new ConsistencyProof(mine.get().size(), checkpoint.size(), it.path());
        return growth.holds(mine.get().root(), checkpoint.root())
            ? said(
                proved,
                "The chain only grew from the checkpoint over "
                    + mine.get().size()
                    + " entries that you hold.")
            : Optional.of(
                new Untrusted(
                    "the pack's chain did not grow out of the checkpoint over "
                        + mine.get().size()
                        + " entries that you hold"));
      }
    }
    unproven.add(ALONE + "none of the checkpoints that you hold leads to the one in the pack.");
    return Optional.empty();
  }

  private static Optional<PackFinding> said(List<String> proved, String sentence) {
    proved.add(sentence);
    return Optional.empty();
  }

  private static boolean agree(Checkpoint one, Checkpoint other) {
    return one.origin().equals(other.origin()) && MessageDigest.isEqual(one.root(), other.root());
  }

  private static Optional<PackFinding> damaged(String where, String why) {
    return Optional.of(new Damaged(where, why));
  }
}
