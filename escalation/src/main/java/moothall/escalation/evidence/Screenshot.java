package moothall.escalation.evidence;

import java.time.Instant;
import java.util.List;

/**
 * The two entries of a picture that a colleague took of the platform: its bytes as they were
 * received, and what the colleague says about it.
 */
public final class Screenshot {

  /** The kind of the entry with the picture. */
  public static final String PICTURE = "SCREENSHOT";

  /** The kind of the entry with a {@link CaptureStatement}. */
  public static final String STATEMENT = "SCREENSHOT_STATEMENT";

  /** Of what does not come from a platform. */
  public static final List<String> KINDS = List.of(PICTURE, STATEMENT);

  private static final String TOPIC = "escalation";
  private static final String CLOCK = "system-utc";

  private Screenshot() {}

  /**
   * An entry to be.
   *
   * @param id tells this picture from others of the comment; the same for both entries
   * @param taken when it was taken, as the colleague says
   */
  public static EvidenceItem item(
      String kind, Place place, String id, Instant taken, Instant received, byte[] raw) {
    return new EvidenceItem(
        place.councilId(),
        new EvidenceItem.Source(TOPIC, place.pageId()),
        place.commentId(),
        "screenshot-" + id,
        kind,
        new EvidenceItem.Times(taken.toString(), received, received, CLOCK),
        raw);
  }

  /** Which comment it shows. */
  public record Place(String councilId, String pageId, String commentId) {}

  /** What a file with the picture of an entry is called: says nothing but which entry it is. */
  public static String fileName(long entry, String mediaType) {
    return "entry-%06d.%s".formatted(entry, mediaType.equals("image/png") ? "png" : "jpg");
  }
}
