package moothall.escalation.dossier;

import java.util.List;
import moothall.escalation.evidence.checkpoint.Checkpoint;
import moothall.escalation.evidence.checkpoint.VerifierKey;

/**
 * What the reader of a pack has from elsewhere.
 *
 * @param keys public keys; with none, a pack can only be checked against itself
 * @param checkpoints that those keys signed
 */
public record Trusting(List<VerifierKey> keys, List<Checkpoint> checkpoints) {

  public Trusting {
    keys = List.copyOf(keys);
    checkpoints = List.copyOf(checkpoints);
  }
}
