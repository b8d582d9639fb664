package moothall.escalation.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;

/**
 * What the database says beside an entry so that it can be searched. It repeats what was sealed,
 * and must not say anything else.
 *
 * @param version which version of the comment
 * @param kind as in {@link EvidenceItem}
 * @param rawSha256 digest of the payload
 * @param captured when it was sealed, to the microsecond
 */
public record Filing(String version, String kind, byte[] rawSha256, Instant captured) {

  /** The database keeps microseconds, and rounds. */
  private static final Duration ROUNDING = Duration.ofNanos(1_000);

  boolean repeats(Canonical.Description sealed) {
    return sealed.version().equals(version)
        && sealed.kind().equals(kind)
        && sealed.rawSha256().equals(HexFormat.of().formatHex(rawSha256))
        && repeats(sealed.captured());
  }

  private boolean repeats(String sealedCaptured) {
    try {
      Duration apart = Duration.between(Instant.parse(sealedCaptured), captured).abs();
      return apart.compareTo(ROUNDING) <= 0;
    } catch (DateTimeParseException noTime) {
      return false;
    }
  }
}
