package moothall.escalation.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What an entry says about what was sealed; times as they were written then.
 *
 * @param kind as in {@link EvidenceItem}
 * @param rawSha256 digest of the payload, hexadecimal
 * @param claimed the platform's time, verbatim; empty if it named none
 * @param clock source of {@code captured}
 */
public record Sealing(
    String topic,
    String pageId,
    String version,
    String kind,
    String rawSha256,
    String claimed,
    String received,
    String captured,
    String clock) {

  /** Empty if the entry's description is not in a form that we seal. */
  public static Optional<Sealing> of(EvidenceEntry entry) {
    return Canonical.fields(entry.canonical()).map(Sealing::of);
  }

  private static Sealing of(List<String> fields) {
    return new Sealing(
        fields.get(3),
        fields.get(4),
        fields.get(6),
        fields.get(7),
        fields.get(8),
        fields.get(9),
        fields.get(10),
        fields.get(11),
        fields.get(12));
  }
}
