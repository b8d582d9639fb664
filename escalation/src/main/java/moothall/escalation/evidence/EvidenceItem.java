package moothall.escalation.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be sealed.
 *
 * @param councilId whose chain it goes into
 * @param source where it came from: topic name and page
 * @param commentId the comment
 * @param version which of its versions
 * @param kind CREATED, EDITED, REMOVED, HIDDEN or UNHIDDEN; one of {@link Screenshot}; or that of
 *     an {@link Erasure}
 * @param times when the platform says it happened, when it was received, when it is sealed
 * @param raw the payload byte for byte as it arrived
 */
public record EvidenceItem(
    String councilId,
    Source source,
    String commentId,
    String version,
    String kind,
    Times times,
    byte[] raw) {

  /** The topic that delivered it and the page it was written on. */
  public record Source(String topic, String pageId) {}

  /**
   * Times with their clocks.
   *
   * @param claimed the platform's claim, verbatim
   * @param received by ingest's clock
   * @param captured when it is sealed, by the clock named
   * @param clock source of {@code captured}
   */
  public record Times(@Nullable String claimed, Instant received, Instant captured, String clock) {}

  /** Never prints the payload. */
  @Override
  public String toString() {
    return "EvidenceItem[" + councilId + ", " + commentId + ", " + raw.length + " bytes]";
  }
}
