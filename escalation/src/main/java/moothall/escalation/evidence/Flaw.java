package moothall.escalation.evidence;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What is wrong with an entry at its place in a chain.
 *
 * @param seq number of the first entry that is not as it was sealed
 * @param why never quotes the payload
 */
record Flaw(long seq, Damage damage, String why) {

  /** Empty if the entry follows the one before it and is whole. */
  static Optional<Flaw> of(
      EvidenceEntry entry, Optional<Filing> filing, long seqBefore, byte[] hashBefore) {
    long next = seqBefore + 1;
    if (entry.seq() > next) {
      String why = "entry " + entry.seq() + " follows entry " + seqBefore;
      return Optional.of(new Flaw(next, Damage.ENTRY_MISSING, why));
    }
    if (entry.seq() < next) {
      String why = "it follows entry " + seqBefore + " (expected: entry " + next + ")";
      return Optional.of(new Flaw(entry.seq(), Damage.ENTRY_ADDED, why));
    }
    Optional<Canonical.Description> described = Canonical.read(entry.canonical());
    boolean whole =
        MessageDigest.isEqual(entry.entryHash(), Sha256.of(entry.prevHash(), entry.canonical()));
    if (whole && described.isPresent() && !described.get().seq().equals(Long.toString(next))) {
      String why = "the one that was sealed as number " + described.get().seq() + " stands here";
      return Optional.of(new Flaw(next, Damage.ENTRY_MOVED, why));
    }
    return alteration(entry, filing, described, whole, hashBefore)
        .map(why -> new Flaw(entry.seq(), Damage.ENTRY_ALTERED, why));
  }

  private static Optional<String> alteration(
      EvidenceEntry entry,
      Optional<Filing> filing,
      Optional<Canonical.Description> described,
      boolean whole,
      byte[] hashBefore) {
    if (!MessageDigest.isEqual(entry.prevHash(), hashBefore)) {
      return Optional.of("it does not point to the entry before it");
    }
    if (!whole) {
      return Optional.of("its hash does not fit its description");
    }
    if (described.isEmpty()) {
      return Optional.of("its description is not in a form that we seal");
    }
    return disagreement(entry, filing, described.get());
  }

  private static Optional<String> disagreement(
      EvidenceEntry entry, Optional<Filing> filing, Canonical.Description sealed) {
    byte[] raw = entry.raw();
    if (raw != null && !sealed.rawSha256().equals(HexFormat.of().formatHex(Sha256.of(raw)))) {
      return Optional.of("its payload is not the one that was sealed");
    }
    boolean same =
        sealed.councilId().equals(entry.councilId())
            && sealed.seq().equals(Long.toString(entry.seq()))
            && sealed.commentId().equals(entry.commentId());
    if (!same) {
      return Optional.of("it is filed under another council, number or comment");
    }
    return filing.isPresent() && !filing.get().repeats(sealed)
        ? Optional.of("it is filed with another version, kind, digest or time")
        : Optional.empty();
  }
}
