package moothall.escalation.evidence.checkpoint;

import moothall.escalation.evidence.Damage;
import moothall.escalation.evidence.EvidenceChain;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Filing;
import moothall.escalation.evidence.Verification;
import moothall.escalation.evidence.Verification.Broken;
import moothall.escalation.evidence.Verification.Head;
import moothall.escalation.evidence.Verification.Sound;
import moothall.escalation.evidence.checkpoint.Comparison.Difference;

/**
 * Checks all of one council's chain: each link by itself, and the whole against what is known from
 * outside. Names the first entry that is not as it was sealed, whichever of the two shows it.
 */
public final class ChainAudit {

  private final String councilId;
  private final Anchor anchor;
  private final EvidenceChain chain = new EvidenceChain();
  private final Comparison comparison;
  private long entries;

  public ChainAudit(String councilId, Anchor anchor) {
    this.councilId = councilId;
    this.anchor = anchor;
    this.comparison = new Comparison(anchor);
  }

  /** The next entry of an export. */
  public void add(EvidenceEntry entry) {
    see(entry, chain.add(entry));
  }

  /** The next entry as it stands in the database. */
  public void add(EvidenceEntry entry, Filing filing) {
    see(entry, chain.add(entry, filing));
  }

  private void see(EvidenceEntry entry, boolean sound) {
    entries++;
    comparison.look(entry);
    if (sound) {
      comparison.add(entry);
    }
  }

  /** How many entries the last checkpoint that was reached vouches for. */
  public long vouched() {
    return comparison.vouched();
  }

  /** How many were added, sound or not. */
  public long entries() {
    return entries;
  }

  /** To be called once, after the last entry, with the end of the chain as it was recorded. */
  public Verification finish(Head recorded) {
    chain.expectHead(councilId, recorded);
    return switch (chain.verification()) {
      case Sound sound -> comparedWithCheckpoints(sound);
      case Broken broken -> earliest(broken);
    };
  }

  private Verification comparedWithCheckpoints(Sound sound) {
    if (comparison.difference().isPresent()) {
      Difference it = comparison.difference().get();
      String why = "every link holds, but " + where(it) + " not what the checkpoint vouches for";
      return new Broken(councilId, it.from(), Damage.CHAIN_REWRITTEN, it.from() - 1, why);
    }
    if (sound.entries() < anchor.size()) {
      String why = "the chain ends before it (a checkpoint vouches for " + anchor.size() + ")";
      long first = sound.entries() + 1;
      return new Broken(councilId, first, Damage.ROLLED_BACK, sound.entries(), why);
    }
    return sound;
  }

  private Broken earliest(Broken broken) {
    if (comparison.difference().isEmpty() || comparison.difference().get().from() >= broken.seq()) {
      return missingRatherThanMoved(broken);
    }
    Difference it = comparison.difference().get();
    Damage damage = comparison.pushedBack() ? Damage.ENTRY_ADDED : Damage.ENTRY_ALTERED;
    String why = "it is well made, but " + where(it) + " not what the checkpoint vouches for";
    return new Broken(councilId, it.from(), damage, it.from() - 1, why);
  }

  /** A later entry in the place of another, in a chain that has become shorter, moved up a gap. */
  private Broken missingRatherThanMoved(Broken broken) {
    return broken.damage() == Damage.ENTRY_MOVED && entries < anchor.size()
        ? new Broken(
            councilId, broken.seq(), Damage.ENTRY_MISSING, broken.entriesBefore(), broken.why())
        : broken;
  }

  private static String where(Difference it) {
    return it.from() == it.to()
        ? "entry " + it.from() + " is"
        : "one of entries " + it.from() + " to " + it.to() + " is";
  }
}
