package moothall.escalation.conduct;

import java.time.Instant;

/**
 * A block that counts, with what somebody needs to find the author on the platform.
 *
 * @param strike the long or temporary block of the ladder that it follows from, with its terms
 * @param author as the platform knows them
 * @param evidenceSeq where the comment is sealed in the council's chain
 * @param review by when somebody looks whether it is still right; not later than the end
 */
public record Block(
    Strike strike, Author author, long evidenceSeq, Instant from, Instant review, Instant until) {

  /** The platform's id, and the name beside the comment; the name may be empty. */
  public record Author(String id, String name) {

    /** Of a block that is over, once nothing needs to know whom it concerned. */
    public static final Author ERASED = new Author("(erased)", "(erased)");
  }

  /** What a person does about a block. Stored by name. */
  public enum Task {
    BLOCK("block the author on the platform"),
    UNBLOCK("unblock the author on the platform"),
    REVIEW("look whether the block is still right");

    private final String words;

    Task(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Names no author: it would stand in logs. */
  @Override
  public String toString() {
    return "Block[" + strike.id() + "]";
  }
}
