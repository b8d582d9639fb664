package moothall.escalation.dossier;

import java.util.List;

/** What checking a pack came to. Names files and entries, and quotes nothing of what is in them. */
public sealed interface PackFinding {

  /**
   * Nothing in it was changed, as far as it goes.
   *
   * @param sha256 of the whole file
   * @param proved what follows from what was given, in sentences
   * @param unproven what does not
   */
  record Sound(
      String reference, String sha256, int files, List<String> proved, List<String> unproven)
      implements PackFinding {
    public Sound {
      proved = List.copyOf(proved);
      unproven = List.copyOf(unproven);
    }
  }

  /** The first file, or entry, that is not as it was made. */
  record Damaged(String where, String why) implements PackFinding {}

  /** What is in it is whole, but the checkpoint or key is not one that the reader trusts. */
  record Untrusted(String why) implements PackFinding {}
}
