package moothall.escalation.evidence.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.escalation.evidence.merkle.MerkleTree;

/**
 * That entries of a chain are among those that a signed checkpoint vouches for, for somebody who
 * has neither the chain nor its leaves.
 *
 * @param key the public key as its file has it; worth something only to somebody who has it from
 *     elsewhere too
 * @param included the entries, in the order of their numbers; younger ones are missing
 * @param grown how the chain came there from earlier checkpoints, for somebody who holds one of
 *     those; oldest first
 */
public record Proof(SignedNote checkpoint, String key, List<Included> included, List<Grown> grown) {

  public Proof {
    included = List.copyOf(included);
    grown = List.copyOf(grown);
  }

  /** The entry with this number, the first being 1, and its path up to the root. */
  public record Included(long seq, List<byte[]> path) {
    public Included {
      path = List.copyOf(path);
    }
  }

  /** An earlier checkpoint, and the path that shows that nothing before it was changed. */
  public record Grown(SignedNote earlier, List<byte[]> path) {
    public Grown {
      path = List.copyOf(path);
    }
  }

  /**
   * Rests on the first checkpoint over all of the entries, so that it is the same whenever it is
   * made from then on; until there is one, on the last.
   *
   * @return empty if the files cannot be relied on, or vouch for none of the entries
   */
  public static Optional<Proof> of(NoteFile file, VerifierKey key, Leaves leaves, List<Long> seqs) {
    if (!(Trust.in(file.wholeNotes(), List.of(key)) instanceof Trust.Trusted(var checkpoints))) {
      return Optional.empty();
    }
    Leaves vouched = leaves.first(checkpoints.getLast().size());
    boolean whole =
        vouched.size() == checkpoints.getLast().size()
            && vouched.strangerAmong(checkpoints).isEmpty();
    if (!whole || seqs.isEmpty()) {
      return Optional.empty();
    }
    int chosen = firstOver(checkpoints, seqs.stream().mapToLong(it -> it).max().orElseThrow());
    long size = checkpoints.get(chosen).size();
    List<Long> covered = seqs.stream().filter(seq -> seq <= size).sorted().toList();
    return covered.isEmpty()
        ? Optional.empty()
        : Optional.of(of(file.notes(), checkpoints, chosen, key, tree(vouched, size), covered));
  }

  private static Proof of(
      List<SignedNote> notes,
      List<Checkpoint> checkpoints,
      int chosen,
      VerifierKey key,
      MerkleTree tree,
      List<Long> covered) {
    List<Grown> grown = new ArrayList<>();
    // Doubling steps back: whoever holds the first half of the file holds one of these.
    for (int back = Integer.highestOneBit(Math.max(chosen, 1)); back > 0; back >>= 1) {
      int earlier = chosen - back;
      boolean useful =
          earlier >= 0
              && checkpoints.get(earlier).size() > 0
              && checkpoints.get(earlier).size() < checkpoints.get(chosen).size();
      if (useful) {
        grown.add(
            new Grown(
                notes.get(earlier), tree.consistency(checkpoints.get(earlier).size()).path()));
      }
    }
    return new Proof(
        notes.get(chosen),
        key.text(),
        covered.stream().map(seq -> new Included(seq, tree.inclusion(seq - 1).path())).toList(),
        grown);
  }

  private static MerkleTree tree(Leaves leaves, long size) {
    return new MerkleTree(index -> leaves.of(index + 1), size);
  }

  private static int firstOver(List<Checkpoint> checkpoints, long seq) {
    for (int i = 0; i < checkpoints.size(); i++) {
      if (checkpoints.get(i).size() >= seq) {
        return i;
      }
    }
    return checkpoints.size() - 1;
  }
}
