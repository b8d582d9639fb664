package moothall.escalation.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One link of a council's chain. {@code canonical} says everything about the entry apart from the
 * payload, of which it holds the digest; {@code entryHash} is SHA-256 over {@code prevHash} and
 * {@code canonical}.
 *
 * @param raw what was sealed; null where it may not be given to whoever exported the chain, which
 *     can then be checked up to the digests
 */
public record EvidenceEntry(
    String councilId,
    long seq,
    String commentId,
    byte @Nullable [] raw,
    byte[] canonical,
    byte[] prevHash,
    byte[] entryHash) {

  /** Hash before the first entry of every chain. */
  public static byte[] beforeTheFirst() {
    return new byte[Sha256.BYTES];
  }

  /** The next entry after one with the given hash. */
  public static EvidenceEntry seal(EvidenceItem item, long seq, byte[] prevHash) {
    byte[] canonical = Canonical.of(item, seq);
    return new EvidenceEntry(
        item.councilId(),
        seq,
        item.commentId(),
        item.raw(),
        canonical,
        prevHash,
        Sha256.of(prevHash, canonical));
  }

  /** The same link of the chain, for somebody who may not have what was sealed. */
  public EvidenceEntry withoutPayload() {
    return new EvidenceEntry(councilId, seq, commentId, null, canonical, prevHash, entryHash);
  }

  /** The same link, with a payload that is yet to be compared with its digest. */
  public EvidenceEntry withPayload(byte[] payload) {
    return new EvidenceEntry(councilId, seq, commentId, payload, canonical, prevHash, entryHash);
  }

  /** Never prints the payload. */
  @Override
  public String toString() {
    return "EvidenceEntry[" + councilId + " " + seq + "]";
  }
}
