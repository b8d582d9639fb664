package moothall.escalation.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moothall.escalation.evidence.checkpoint.Anchor;
import moothall.escalation.evidence.checkpoint.Checkpoint;
import moothall.escalation.evidence.checkpoint.Leaves;
import moothall.escalation.evidence.checkpoint.NoteFile;
import moothall.escalation.evidence.checkpoint.Trust;
import moothall.escalation.evidence.checkpoint.VerifierKey;

/** Reads checkpoint files, and trusts what the given keys have signed. */
final class AnchorFiles {

  private static final String CHECKPOINTS = ".checkpoints";
  private static final String LEAVES = ".leaves";

  private static final String EXPECTED =
      "a .checkpoints or .vkey file of a council; the first is written within a minute of its first evidence";

  private final List<VerifierKey> keys = new ArrayList<>();
  private final Map<String, Anchor> anchors = new TreeMap<>();

  private AnchorFiles() {}

  /** What reading the files came to. */
  sealed interface Read {
    /** By council, and the keys that were read. */
    record Anchors(Map<String, Anchor> ofCouncils, List<VerifierKey> keys) implements Read {}

    /** Names the file and what is wrong with it. */
    record Complaint(String why) implements Read {}
  }

  static Read read(List<Path> checkpoints, List<Path> keys) {
    AnchorFiles files = new AnchorFiles();
    for (Path file : keys) {
      Optional<String> complaint = files.readOrComplain(file, files::key);
      if (complaint.isPresent()) {
        return new Read.Complaint(complaint.get());
      }
    }
    for (Path file : checkpoints) {
      Optional<String> complaint = files.readOrComplain(file, files::checkpoints);
      if (complaint.isPresent()) {
        return new Read.Complaint(complaint.get());
      }
    }
    return new Read.Anchors(files.anchors, files.keys);
  }

  /** Reads one file; what it gives back is a complaint. */
  private interface FileReading {
    Optional<String> of(Path file) throws IOException;
  }

  private Optional<String> readOrComplain(Path file, FileReading reading) {
    try {
      return reading.of(file).map(why -> file + ": " + why);
    } catch (MalformedInputException e) {
      return Optional.of(file + ": it is not UTF-8 text (expected: " + EXPECTED + ")");
    } catch (IOException e) {
      return Optional.of(file + ": it cannot be read (expected: " + EXPECTED + ")");
    }
  }

  private Optional<String> key(Path file) throws IOException {
    Optional<VerifierKey> key = VerifierKey.read(Files.readString(file));
    key.ifPresent(keys::add);
    return key.isPresent()
        ? Optional.empty()
        : Optional.of("it is not a key (expected: name+id+base64, as in a .vkey file)");
  }

  private Optional<String> checkpoints(Path file) throws IOException {
    return switch (Trust.in(NoteFile.read(Files.readString(file)), keys)) {
      case Trust.Refused(var number, var why) -> Optional.of("checkpoint " + number + ": " + why);
      case Trust.Trusted trusted -> {
        Leaves leaves = leavesBeside(file).first(trusted.last().size());
        if (leaves.size() > 0) {
          Optional<Checkpoint> stranger = leaves.strangerAmong(trusted.checkpoints());
          if (stranger.isPresent()) {
            yield Optional.of(
                "the leaves beside it do not have the root of the checkpoint over "
                    + stranger.get().size()
                    + " entries");
          }
        }
        String council = trusted.last().councilId();
        Anchor before = anchors.put(council, new Anchor(trusted.checkpoints(), leaves));
        yield before == null ? Optional.empty() : Optional.of("a second file about " + council);
      }
    };
  }

  private static Leaves leavesBeside(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(CHECKPOINTS)) {
      return Leaves.UNKNOWN;
    }
    String stem = name.substring(0, name.length() - CHECKPOINTS.length());
    Path beside = file.resolveSibling(stem + LEAVES);
    return Files.isRegularFile(beside) ? Leaves.read(Files.readAllBytes(beside)) : Leaves.UNKNOWN;
  }
}
