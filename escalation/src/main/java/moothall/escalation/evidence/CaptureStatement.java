package moothall.escalation.evidence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * What a colleague says about a screenshot, sealed beside it. That it is unaltered is what they
 * say; what the system knows is the digest, who was signed in, and when it was received.
 *
 * @param format of this record
 * @param entry where the picture is sealed
 * @param sha256 of the picture, hexadecimal
 * @param takenAt by the device's clock or the colleague's memory, UTC
 * @param address what was open when it was taken
 * @param takenBy a name, as the colleague gives it
 * @param device on which device, in which app or browser
 * @param deviceClock how far the device's clock was off; empty if nobody looked
 * @param shows what is to be seen, for who cannot see it
 * @param unaltered that it is as the device made it
 * @param uploadedBy the account that was signed in
 * @param receivedAt by the server's clock, UTC
 */
public record CaptureStatement(
    int format,
    long entry,
    String sha256,
    String mediaType,
    int width,
    int height,
    String takenAt,
    String address,
    String takenBy,
    String device,
    String deviceClock,
    String shows,
    boolean unaltered,
    String uploadedBy,
    String receivedAt) {

  /** The only one so far. */
  public static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** As it is sealed. */
  public byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JacksonException e) {
      throw new IllegalStateException("a statement can always be written", e);
    }
  }

  /** Empty if it is not one of ours. */
  public static Optional<CaptureStatement> read(byte[] bytes) {
    try {
      return Optional.ofNullable(JSON.readValue(bytes, CaptureStatement.class));
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }

  /** Says which picture, and nothing of what was said. */
  @Override
  public String toString() {
    return "CaptureStatement[entry " + entry + "]";
  }
}
