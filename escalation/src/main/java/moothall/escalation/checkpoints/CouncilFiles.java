package moothall.escalation.checkpoints;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.evidence.checkpoint.Anchor;
import moothall.escalation.evidence.checkpoint.ChainName;
import moothall.escalation.evidence.checkpoint.Checkpoint;
import moothall.escalation.evidence.checkpoint.Leaves;
import moothall.escalation.evidence.checkpoint.NoteFile;
import moothall.escalation.evidence.checkpoint.SignedNote;
import moothall.escalation.evidence.checkpoint.Trust;
import moothall.escalation.evidence.checkpoint.VerifierKey;
import moothall.service.DurableFile;

/**
 * The three files of one council: its checkpoints, the leaf hashes under them, and the public key.
 * The first two only ever grow. Leaves come before the checkpoint over them, so that a crash leaves
 * too many and never too few.
 */
final class CouncilFiles {

  private static final String KEY = ".vkey";
  private static final String CHECKPOINTS = ".checkpoints";
  private static final String READABLE = "rw-r--r--";

  private final Path checkpoints;
  private final Path leaves;
  private final Path key;

  CouncilFiles(Path folder, String councilId) {
    String name = ChainName.ofFile(councilId);
    checkpoints = folder.resolve(name + CHECKPOINTS);
    leaves = folder.resolve(name + ".leaves");
    key = folder.resolve(name + KEY);
  }

  /** The councils that have files in the folder. */
  static Set<String> councilsIn(Path folder) throws IOException {
    Set<String> councils = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (String name : files.map(file -> String.valueOf(file.getFileName())).toList()) {
        if (name.endsWith(KEY) || name.endsWith(CHECKPOINTS)) {
          councils.add(ChainName.councilOf(name.substring(0, name.lastIndexOf('.'))));
        }
      }
    }
    return councils;
  }

  /** What the files say. */
  sealed interface Content {
    /**
     * They can be relied on.
     *
     * @param wholeBytes length of the checkpoints file without what a crash may have left at its
     *     end
     */
    record Usable(Anchor anchor, long wholeBytes) implements Content {}

    /** They cannot; names the file. */
    record Unusable(String why) implements Content {}
  }

  Content read(VerifierKey publicKey) throws IOException {
    if (!Files.exists(checkpoints)) {
      return Files.exists(key)
          ? new Content.Unusable(checkpoints + " is gone")
          : new Content.Usable(Anchor.NONE, 0);
    }
    NoteFile file = NoteFile.read(Files.readString(checkpoints));
    if (file.notes().isEmpty() && file.isCutOff() && !Files.exists(key)) {
      return new Content.Usable(Anchor.NONE, 0);
    }
    return switch (Trust.in(file.isCutOff() ? file.wholeNotes() : file, List.of(publicKey))) {
      case Trust.Refused(var number, var why) ->
          new Content.Unusable(checkpoints + ", checkpoint " + number + ": " + why);
      case Trust.Trusted(var trusted) -> withLeaves(trusted, file.wholeBytes());
    };
  }

  private Content withLeaves(List<Checkpoint> trusted, long wholeBytes) throws IOException {
    byte[] content = Files.exists(leaves) ? Files.readAllBytes(leaves) : new byte[0];
    Leaves vouched = Leaves.read(content).first(trusted.getLast().size());
    Optional<Checkpoint> stranger = vouched.strangerAmong(trusted);
    return stranger.isPresent()
        ? new Content.Unusable(
            leaves
                + " does not have the root of the checkpoint over "
                + stranger.get().size()
                + " entries")
        : new Content.Usable(new Anchor(trusted, vouched), wholeBytes);
  }

  /**
   * The public key, for whoever verifies. Written once, after the first checkpoint: from then on
   * there must be checkpoints.
   */
  void publish(VerifierKey publicKey) throws IOException {
    if (!Files.exists(key)) {
      byte[] text = (publicKey.text() + "\n").getBytes(StandardCharsets.UTF_8);
      DurableFile.write(key, text, READABLE);
    }
  }

  void addLeaves(long before, List<byte[]> added) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    added.forEach(bytes::writeBytes);
    DurableFile.append(leaves, before * Sha256.BYTES, bytes.toByteArray());
  }

  /** Adds a checkpoint and tells how long the file is now. */
  long addCheckpoint(long wholeBytes, SignedNote note) throws IOException {
    byte[] text = NoteFile.addition(wholeBytes == 0, note).getBytes(StandardCharsets.UTF_8);
    DurableFile.append(checkpoints, wholeBytes, text);
    return wholeBytes + text.length;
  }
}
