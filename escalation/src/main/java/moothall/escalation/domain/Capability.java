package moothall.escalation.domain;

/**
 * What we can ask of a platform.
 *
 * @param hides whether a comment can be hidden and shown again
 * @param deletes whether a person can have a comment taken away
 * @param longestReply most characters of an answer of a person's; 0 where none can be asked for
 * @param blocks whether a person can have an author blocked, and that ended again
 * @param reports whether a comment can be reported to the platform, through us or by hand
 */
public record Capability(
    boolean hides, boolean deletes, int longestReply, boolean blocks, boolean reports) {

  /** Where nothing can be asked for. */
  public static final Capability NONE = new Capability(false, false, 0, false, false);

  public Capability {
    if (longestReply < 0 || longestReply > ReplyText.LONGEST) {
      throw new IllegalArgumentException(
          "longestReply: " + longestReply + " (expected: 0 to " + ReplyText.LONGEST + ")");
    }
  }

  /** Where nobody can be blocked through us. */
  public Capability(boolean hides, boolean deletes, int longestReply) {
    this(hides, deletes, longestReply, false, false);
  }

  /** The same, where a person can answer a comment in as many words as we take, or cannot. */
  public Capability(boolean hides, boolean deletes, boolean replies) {
    this(hides, deletes, replies ? ReplyText.LONGEST : 0, false, false);
  }

  /** Whether a person can answer a comment. */
  public boolean replies() {
    return longestReply > 0;
  }
}
