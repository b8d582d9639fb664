package moothall.escalation.evidence.checkpoint;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import moothall.escalation.evidence.Sha256;

/**
 * What a council's chain was: its first {@code size} entries have this Merkle root.
 *
 * @param origin name of the chain; the last part, after a slash, is the council
 * @param size how many entries it had
 * @param root RFC 6962 root over the entries' hashes
 */
public record Checkpoint(String origin, long size, byte[] root) {

  private static final int LINES = 3;

  /** The three lines that are signed, each with its newline. */
  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  /** Empty if the text is not one of ours; further lines, which nobody could audit, are refused. */
  public static Optional<Checkpoint> read(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() != LINES + 1 || lines.get(0).isEmpty() || !lines.getLast().isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] root = Base64.getDecoder().decode(lines.get(2));
      Checkpoint read = new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root);
      // Writing it again refuses signs, leading zeroes and loose base64 in one go.
      boolean exact = read.text().equals(text) && read.size() >= 0 && root.length == Sha256.BYTES;
      return exact ? Optional.of(read) : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Whose chain it is about. */
  public String councilId() {
    return ChainName.councilIn(origin);
  }
}
