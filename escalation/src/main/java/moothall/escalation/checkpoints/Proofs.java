package moothall.escalation.checkpoints;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moothall.escalation.evidence.checkpoint.ChainName;
import moothall.escalation.evidence.checkpoint.Leaves;
import moothall.escalation.evidence.checkpoint.NoteFile;
import moothall.escalation.evidence.checkpoint.Proof;
import moothall.escalation.evidence.checkpoint.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proves from the files of a council, whoever writes them, that entries are under a checkpoint. */
@Singleton
public final class Proofs {

  private static final Logger LOG = LoggerFactory.getLogger(Proofs.class);

  private final CheckpointsConfig config;

  Proofs(CheckpointsConfig config) {
    this.config = config;
  }

  /** Empty if there are no files, if they cannot be relied on, or vouch for none of the entries. */
  public Optional<Proof> of(String councilId, List<Long> entries) {
    String name = ChainName.ofFile(councilId);
    Path checkpoints = config.folder().resolve(name + ".checkpoints");
    Path leaves = config.folder().resolve(name + ".leaves");
    Path key = config.folder().resolve(name + ".vkey");
    try {
      if (!Files.exists(checkpoints) || !Files.exists(leaves) || !Files.exists(key)) {
        return Optional.empty();
      }
      // The checkpoints first: leaves are written before the checkpoint over them.
      NoteFile notes = NoteFile.read(Files.readString(checkpoints));
      Leaves known = Leaves.read(Files.readAllBytes(leaves));
      return VerifierKey.read(Files.readString(key))
          .flatMap(it -> Proof.of(notes, it, known, entries));
    } catch (IOException e) {
      LOG.error("the checkpoints of {} cannot be read: {}", councilId, e.toString());
      return Optional.empty();
    }
  }
}
