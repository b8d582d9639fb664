package moothall.escalation.evidence.checkpoint;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the notes of a file are checkpoints of one chain that can be relied on. */
public sealed interface Trust {

  /** Every one is signed, and none contradicts another; oldest first, at least one. */
  record Trusted(List<Checkpoint> checkpoints) implements Trust {
    public Trusted {
      checkpoints = List.copyOf(checkpoints);
    }

    public Checkpoint last() {
      return checkpoints.getLast();
    }
  }

  /**
   * Nothing in the file can be relied on.
   *
   * @param number which note of the file is the first bad one, from 1
   */
  record Refused(long number, String why) implements Trust {}

  /** A note counts as signed only under the name that its first line says. */
  static Trust in(NoteFile file, List<VerifierKey> keys) {
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (SignedNote note : file.notes()) {
      long number = checkpoints.size() + 1L;
      Optional<Checkpoint> checkpoint = Checkpoint.read(note.text());
      if (checkpoint.isEmpty()) {
        return new Refused(number, "it is not a checkpoint");
      }
      String origin = checkpoint.get().origin();
      if (!note.isSignedByOneOf(keys.stream().filter(key -> key.name().equals(origin)).toList())) {
        return new Refused(number, "no key that was given has signed it");
      }
      Optional<String> contradiction =
          checkpoints.isEmpty()
              ? Optional.empty()
              : contradiction(checkpoints.getLast(), checkpoint.get());
      if (contradiction.isPresent()) {
        return new Refused(number, contradiction.get());
      }
      checkpoints.add(checkpoint.get());
    }
    if (!file.isWhole() || checkpoints.isEmpty()) {
      return new Refused(checkpoints.size() + 1L, "it is cut off, or no checkpoint");
    }
    return new Trusted(checkpoints);
  }

  private static Optional<String> contradiction(Checkpoint before, Checkpoint it) {
    if (!it.origin().equals(before.origin())) {
      return Optional.of("it is about another chain than the one before it");
    }
    if (it.size() < before.size()) {
      return Optional.of("it is about fewer entries than the one before it");
    }
    return it.size() == before.size() && !MessageDigest.isEqual(it.root(), before.root())
        ? Optional.of("it contradicts the one before it")
        : Optional.empty();
  }
}
