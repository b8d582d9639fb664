package moothall.escalation.evidence.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import moothall.escalation.evidence.Damage;
import moothall.escalation.evidence.EvidenceChainTest;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Verification;
import moothall.escalation.evidence.Verification.Broken;
import moothall.escalation.evidence.Verification.Head;
import moothall.escalation.evidence.Verification.Sound;
import org.junit.jupiter.api.Test;

final class ChainAuditTest {

  private final List<EvidenceEntry> chain = EvidenceChainTest.chainOf("ambermere", 9);
  private final List<Checkpoint> checkpoints =
      List.of(
          Signer.checkpoint(chain, 2), Signer.checkpoint(chain, 5), Signer.checkpoint(chain, 8));
  private final Anchor rootsOnly = new Anchor(checkpoints, Leaves.UNKNOWN);
  private final Anchor exact = new Anchor(checkpoints, Leaves.read(Signer.leaves(chain)).first(8));

  @Test
  void findsNothingInAChainThatGrew() {
    assertThat(audit(exact, chain)).isInstanceOf(Sound.class);
    assertThat(audit(rootsOnly, chain)).isInstanceOf(Sound.class);
    assertThat(audit(Anchor.NONE, chain)).isInstanceOf(Sound.class);
    assertThat(audit(exact, chain.subList(0, 8))).isInstanceOf(Sound.class);
  }

  @Test
  void tellsARollbackFromAMissingEnd() {
    List<EvidenceEntry> rolledBack = chain.subList(0, 6);

    assertDamage(audit(exact, rolledBack), Damage.ROLLED_BACK, 7);
    assertDamage(audit(rootsOnly, rolledBack), Damage.ROLLED_BACK, 7);
    assertDamage(audit(exact, List.of()), Damage.ROLLED_BACK, 1);
    assertDamage(audit(exact, rolledBack, headOf(chain)), Damage.ENTRY_MISSING, 7);
    assertThat(audit(Anchor.NONE, rolledBack)).isInstanceOf(Sound.class);
  }

  @Test
  void locatesTheFirstEntryOfARewrite() {
    List<EvidenceEntry> rewritten = rewrittenFrom(4);

    assertDamage(audit(exact, rewritten), Damage.CHAIN_REWRITTEN, 4);
    assertDamage(audit(rootsOnly, rewritten), Damage.CHAIN_REWRITTEN, 3);
    assertThat(((Broken) audit(rootsOnly, rewritten)).why()).contains("entries 3 to 5");
    assertThat(audit(Anchor.NONE, rewritten)).isInstanceOf(Sound.class);
  }

  @Test
  void locatesAForgedEntryThatPushedTheOthersBack() {
    List<EvidenceEntry> pushed = new ArrayList<>(chain.subList(0, 3));
    pushed.add(EvidenceChainTest.forged("ambermere", 4, chain.get(2).entryHash()));
    chain.subList(3, 9).forEach(it -> pushed.add(at(it, it.seq() + 1)));

    assertDamage(audit(exact, pushed), Damage.ENTRY_ADDED, 4);
    assertDamage(audit(Anchor.NONE, pushed), Damage.ENTRY_MOVED, 5);
  }

  @Test
  void locatesAWellMadeEntryInThePlaceOfAnother() {
    List<EvidenceEntry> replaced = new ArrayList<>(chain);
    replaced.set(3, EvidenceChainTest.forged("ambermere", 4, chain.get(2).entryHash()));

    assertDamage(audit(exact, replaced), Damage.ENTRY_ALTERED, 4);
  }

  @Test
  void tellsAGapThatWasClosedFromASwap() {
    List<EvidenceEntry> closed = new ArrayList<>(chain.subList(0, 3));
    chain.subList(4, 8).forEach(it -> closed.add(at(it, it.seq() - 1)));
    List<EvidenceEntry> swapped = new ArrayList<>(chain);
    swapped.set(3, at(chain.get(6), 4));
    swapped.set(6, at(chain.get(3), 7));

    assertDamage(audit(exact, closed), Damage.ENTRY_MISSING, 4);
    assertDamage(audit(exact, swapped), Damage.ENTRY_MOVED, 4);
  }

  @Test
  void leavesThatWereTamperedWithAreNoLeavesOfTheCheckpoints() {
    byte[] bytes = Signer.leaves(chain);
    assertThat(Leaves.read(bytes).strangerAmong(checkpoints)).isEmpty();
    assertThat(Leaves.read(bytes).first(7).strangerAmong(checkpoints))
        .contains(checkpoints.getLast());

    bytes[3 * 32] ^= 1;

    assertThat(Leaves.read(bytes).strangerAmong(checkpoints)).contains(checkpoints.get(1));
  }

  private List<EvidenceEntry> rewrittenFrom(int seq) {
    List<EvidenceEntry> rewritten = new ArrayList<>(chain.subList(0, seq - 1));
    byte[] last = chain.get(seq - 2).entryHash();
    for (int it = seq; it <= chain.size(); it++) {
      EvidenceEntry forged = EvidenceChainTest.forged("ambermere", it, last);
      rewritten.add(forged);
      last = forged.entryHash();
    }
    return rewritten;
  }

  private static EvidenceEntry at(EvidenceEntry it, long seq) {
    return new EvidenceEntry(
        it.councilId(),
        seq,
        it.commentId(),
        it.raw(),
        it.canonical(),
        it.prevHash(),
        it.entryHash());
  }

  private static Head headOf(List<EvidenceEntry> entries) {
    return entries.isEmpty()
        ? Head.NONE
        : new Head(
            entries.getLast().seq(), HexFormat.of().formatHex(entries.getLast().entryHash()));
  }

  private static Verification audit(Anchor anchor, List<EvidenceEntry> entries) {
    return audit(anchor, entries, headOf(entries));
  }

  private static Verification audit(Anchor anchor, List<EvidenceEntry> entries, Head head) {
    ChainAudit audit = new ChainAudit("ambermere", anchor);
    entries.forEach(audit::add);
    return audit.finish(head);
  }

  private static void assertDamage(Verification found, Damage damage, long seq) {
    assertThat(found)
        .isInstanceOfSatisfying(
            Broken.class,
            it -> {
              assertThat(it.damage()).isEqualTo(damage);
              assertThat(it.seq()).isEqualTo(seq);
            });
  }
}
