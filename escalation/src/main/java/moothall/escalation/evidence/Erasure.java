package moothall.escalation.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The entry of a chain that says when and why earlier ones became unreadable. */
public final class Erasure {

  /** The kind of such an entry. */
  public static final String KIND = "ERASED";

  private static final String TOPIC = "escalation";
  private static final String CLOCK = "system-utc";

  private Erasure() {}

  /**
   * What is added to the chain.
   *
   * @param ground why, in words that quote nobody
   * @param at when the key was destroyed; also tells one erasure of a comment from a later one
   */
  public static EvidenceItem item(
      String councilId, String pageId, String commentId, String ground, Instant at) {
    return new EvidenceItem(
        councilId,
        new EvidenceItem.Source(TOPIC, pageId),
        commentId,
        "erased-" + at.toEpochMilli(),
        KIND,
        new EvidenceItem.Times(null, at, at, CLOCK),
        ground.getBytes(StandardCharsets.UTF_8));
  }
}
