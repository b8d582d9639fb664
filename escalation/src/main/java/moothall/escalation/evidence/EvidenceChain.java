package moothall.escalation.evidence;

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

  /** Continues a chain after an entry that is known to be sound. */
  public static EvidenceChain after(String councilId, long seq, byte[] hash) {
    EvidenceChain chain = new EvidenceChain();
    chain.last.put(councilId, new Link(seq, hash));
    return chain;
  }

  /** Whether the entry, like all before it, is sound. */
  public boolean add(EvidenceEntry entry) {
    return add(entry, Optional.empty());
  }

  /** Checks in addition that what is said beside the entry repeats what was sealed. */
  public boolean add(EvidenceEntry entry, Filing filing) {
    return add(entry, Optional.of(filing));
  }

  private boolean add(EvidenceEntry entry, Optional<Filing> filing) {
    if (broken.isPresent()) {
      return false;
    }
    Link before = last.getOrDefault(entry.councilId(), Link.NONE);
    broken =
        Flaw.of(entry, filing, before.seq(), before.hash())
            .map(it -> new Broken(entry.councilId(), it.seq(), it.damage(), entries, it.why()));
    if (broken.isEmpty()) {
      entries++;
      withheld += entry.raw() == null ? 1 : 0;
      last.put(entry.councilId(), new Link(entry.seq(), entry.entryHash()));
    }
    return broken.isEmpty();
  }

  /** Compares with the head as it was recorded: entries cut off the end leave no other trace. */
  public void expectHead(String councilId, Head head) {
    if (broken.isPresent()) {
      return;
    }
    Link link = last.getOrDefault(councilId, Link.NONE);
    if (link.seq() < head.seq()) {
      String why = "the chain ends before it (expected: its last entry is " + head.seq() + ")";
      fail(councilId, link.seq() + 1, Damage.ENTRY_MISSING, why);
    } else if (link.seq() > head.seq()) {
      String why = "it stands after the recorded end of the chain, entry " + head.seq();
      fail(councilId, head.seq() + 1, Damage.ENTRY_ADDED, why);
    } else if (!HexFormat.of().formatHex(link.hash()).equals(head.hash())) {
      String why = "its hash is not the one recorded as the head of the chain";
      fail(councilId, link.seq(), Damage.ENTRY_ALTERED, why);
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

  private void fail(String councilId, long seq, Damage damage, String why) {
    broken = Optional.of(new Broken(councilId, seq, damage, entries, why));
  }
}
