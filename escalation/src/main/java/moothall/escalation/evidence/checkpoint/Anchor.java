package moothall.escalation.evidence.checkpoint;

import java.util.List;

/**
 * What is known about a chain from outside the database.
 *
 * @param checkpoints trusted, oldest first; their sizes do not fall
 * @param leaves as many as the last checkpoint counts and found to have its root, or {@link
 *     Leaves#UNKNOWN}
 */
public record Anchor(List<Checkpoint> checkpoints, Leaves leaves) {

  /** Of a chain that no checkpoint vouches for. */
  public static final Anchor NONE = new Anchor(List.of(), Leaves.UNKNOWN);

  public Anchor {
    checkpoints = List.copyOf(checkpoints);
  }

  /** How many entries are vouched for. */
  public long size() {
    return checkpoints.isEmpty() ? 0 : checkpoints.getLast().size();
  }
}
