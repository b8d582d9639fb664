package moothall.escalation.evidence;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.evidence.Verification.Broken;
import moothall.escalation.evidence.Verification.Head;
import moothall.escalation.evidence.Verification.Sound;

/**
 * Verifies chains entry by entry, in any interleaving of councils, in memory that does not grow
 * with their length. Stops judging at the first bad entry: what follows it proves nothing.
 */
public final class EvidenceChain {

  private final Map<String, Link> last = new HashMap<>();
  private long entries;
  private long withheld;
  private Optional<Broken> broken = Optional.empty();

  private record Link(long seq, byte[] hash) {
    static final Link NONE = new Link(0, EvidenceEntry.beforeTheFirst());
  }

  /** Verifies all the entries, which are in the order in which they were sealed. */
  public static Verification verify(Iterable<EvidenceEntry> entries) {
    EvidenceChain chain = new EvidenceChain();
    entries.forEach(chain::add);
    return chain.verification();
  }

  public void add(EvidenceEntry entry) {
    if (broken.isPresent()) {
      return;
    }
    Link before = last.getOrDefault(entry.councilId(), Link.NONE);
    broken =
        flaw(entry, before).map(why -> new Broken(entry.councilId(), entry.seq(), entries, why));
    if (broken.isEmpty()) {
      entries++;
      withheld += entry.raw() == null ? 1 : 0;
      last.put(entry.councilId(), new Link(entry.seq(), entry.entryHash()));
    }
  }

  /** Compares with the head as it was recorded: entries cut off the end leave no other trace. */
  public void expectHead(String councilId, Head head) {
    if (broken.isPresent()) {
      return;
    }
    Link link = last.getOrDefault(councilId, Link.NONE);
    if (link.seq() != head.seq()) {
      fail(councilId, link, "the chain ends here (expected: its last entry is " + head.seq() + ")");
    } else if (!HexFormat.of().formatHex(link.hash()).equals(head.hash())) {
      fail(councilId, link, "the last hash is not the one recorded as the head of the chain");
    }
  }

  /** What was found so far. */
  public Verification verification() {
    if (broken.isPresent()) {
      return broken.get();
    }
    Map<String, Head> heads = new HashMap<>();
    last.forEach((council, link) ->
        heads.put(council, new Head(link.seq(), HexFormat.of().formatHex(link.hash()))));
    return new Sound(entries, heads);
  }

  /** Sound entries without their payload: of these only descriptions and links were checked. */
  public long withheld() {
    return withheld;
  }

  private void fail(String councilId, Link link, String why) {
    broken = Optional.of(new Broken(councilId, link.seq(), entries, why));
  }

  private static Optional<String> flaw(EvidenceEntry entry, Link before) {
    if (entry.seq() != before.seq() + 1) {
      return Optional.of(
          "it follows entry "
              + before.seq()
              + " (expected: entry "
              + (before.seq() + 1)
              + "): something was removed, added or moved");
    }
    if (!MessageDigest.isEqual(entry.prevHash(), before.hash())) {
      return Optional.of("it does not point to the entry before it");
    }
    if (!MessageDigest.isEqual(entry.entryHash(), Sha256.of(entry.prevHash(), entry.canonical()))) {
      return Optional.of("its hash does not fit its description");
    }
    return Canonical.read(entry.canonical())
        .map(described -> disagreement(entry, described))
        .orElseGet(() -> Optional.of("its description is not in a form that we seal"));
  }

  private static Optional<String> disagreement(
      EvidenceEntry entry, Canonical.Description described) {
    byte[] raw = entry.raw();
    if (raw != null && !described.rawSha256().equals(HexFormat.of().formatHex(Sha256.of(raw)))) {
      return Optional.of("its payload is not the one that was sealed");
    }
    boolean same =
        described.councilId().equals(entry.councilId())
            && described.seq().equals(Long.toString(entry.seq()))
            && described.commentId().equals(entry.commentId());
    return same
        ? Optional.empty()
        : Optional.of("it is filed under another council, number or comment");
  }
}
