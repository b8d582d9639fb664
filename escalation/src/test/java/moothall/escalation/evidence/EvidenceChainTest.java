package moothall.escalation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import moothall.escalation.evidence.Verification.Broken;
import moothall.escalation.evidence.Verification.Head;
import moothall.escalation.evidence.Verification.Sound;
import org.junit.jupiter.api.Test;

public final class EvidenceChainTest {

  @Test
  void verifiesWhatWasSealed() {
    List<EvidenceEntry> chain = chainOf("ambermere", 5);

    assertThat(EvidenceChain.verify(chain))
        .isInstanceOfSatisfying(
            Sound.class,
            sound -> {
              assertThat(sound.entries()).isEqualTo(5);
              assertThat(sound.heads()).containsOnlyKeys("ambermere");
            });
  }

  @Test
  void keepsTheCouncilsApart() {
    List<EvidenceEntry> mixed = new ArrayList<>();
    List<EvidenceEntry> one = chainOf("ambermere", 2);
    List<EvidenceEntry> other = chainOf("dunmoor", 2);
    mixed.addAll(List.of(one.get(0), other.get(0), other.get(1), one.get(1)));

    assertThat(EvidenceChain.verify(mixed))
        .isInstanceOfSatisfying(Sound.class, it -> assertThat(it.heads()).hasSize(2));
  }

  @Test
  void locatesEveryFlippedBit() {
    int flipped = 0;
    for (int part = 0; part < 4; part++) {
      List<EvidenceEntry> chain = new ArrayList<>(chainOf("ambermere", 4));
      chain.set(2, flip(chain.get(2), part));

      assertThat(EvidenceChain.verify(chain))
          .isInstanceOfSatisfying(
              Broken.class,
              it -> {
                assertThat(it.seq()).isEqualTo(3);
                assertThat(it.entriesBefore()).isEqualTo(2);
              });
      flipped++;
    }
    assertThat(flipped).isEqualTo(4);
  }

  @Test
  void locatesARemovedEntry() {
    List<EvidenceEntry> chain = new ArrayList<>(chainOf("ambermere", 4));
    chain.remove(1);

    assertThat(EvidenceChain.verify(chain)).isInstanceOf(Broken.class);
    assertThat(((Broken) EvidenceChain.verify(chain)).damage()).isEqualTo(Damage.ENTRY_MISSING);
    assertThat(((Broken) EvidenceChain.verify(chain)).seq()).isEqualTo(2);
  }

  @Test
  void locatesSwappedEntries() {
    List<EvidenceEntry> chain = new ArrayList<>(chainOf("ambermere", 4));
    chain.add(1, chain.remove(2));

    assertThat(((Broken) EvidenceChain.verify(chain)).seq()).isEqualTo(2);
  }

  @Test
  void locatesAnInsertedEntryEvenIfItIsWellMade() {
    List<EvidenceEntry> chain = new ArrayList<>(chainOf("ambermere", 4));
    EvidenceEntry forged = EvidenceEntry.seal(item("ambermere", 77), 3, chain.get(1).entryHash());
    chain.add(2, forged);

    assertThat(((Broken) EvidenceChain.verify(chain)).damage()).isEqualTo(Damage.ENTRY_ADDED);
  }

  @Test
  void locatesAnEntryFiledUnderAnotherComment() {
    List<EvidenceEntry> chain = new ArrayList<>(chainOf("ambermere", 2));
    EvidenceEntry it = chain.get(1);
    chain.set(
        1,
        new EvidenceEntry(
            it.councilId(),
            it.seq(),
            "website:town-news:other",
            it.raw(),
            it.canonical(),
            it.prevHash(),
            it.entryHash()));

    assertThat(((Broken) EvidenceChain.verify(chain)).why()).contains("filed under another");
  }

  @Test
  void noticesThatTheEndWasCutOff() {
    List<EvidenceEntry> chain = chainOf("ambermere", 3);
    Sound whole = (Sound) EvidenceChain.verify(chain);
    Head head = whole.heads().values().iterator().next();

    EvidenceChain cut = new EvidenceChain();
    chain.stream().limit(2).forEach(cut::add);
    cut.expectHead("ambermere", head);

    assertThat(((Broken) cut.verification()).why()).contains("ends before it");
  }

  @Test
  void describesNoTwoItemsAlike() {
    EvidenceEntry one = EvidenceEntry.seal(named("ab", "c"), 1, EvidenceEntry.beforeTheFirst());
    EvidenceEntry other = EvidenceEntry.seal(named("a", "bc"), 1, EvidenceEntry.beforeTheFirst());

    assertThat(one.entryHash()).isNotEqualTo(other.entryHash());
  }

  @Test
  void survivesTheRoundTripThroughAnExport() {
    EvidenceEntry entry = chainOf("ambermere", 1).getFirst();

    var line = EvidenceLines.read(EvidenceLines.write(new EvidenceLines.EntryLine(entry)));

    assertThat(line).isPresent();
    EvidenceEntry back = ((EvidenceLines.EntryLine) line.get()).entry();
    assertThat(EvidenceChain.verify(List.of(back))).isInstanceOf(Sound.class);
  }

  public static List<EvidenceEntry> chainOf(String council, int length) {
    List<EvidenceEntry> chain = new ArrayList<>();
    byte[] last = EvidenceEntry.beforeTheFirst();
    for (int seq = 1; seq <= length; seq++) {
      EvidenceEntry entry = EvidenceEntry.seal(item(council, seq), seq, last);
      chain.add(entry);
      last = entry.entryHash();
    }
    return chain;
  }

  /** An entry that somebody made up, well made and in the right place. */
  public static EvidenceEntry forged(String council, long seq, byte[] prevHash) {
    return EvidenceEntry.seal(item(council, 1_000 + (int) seq), seq, prevHash);
  }

  private static EvidenceItem item(String council, int number) {
    return new EvidenceItem(
        council,
        new EvidenceItem.Source("moothall.comments.received.v1", "town-news"),
        "website:town-news:" + number,
        "version",
        "CREATED",
        new EvidenceItem.Times(null, Instant.EPOCH, Instant.EPOCH, "test"),
        ("payload " + number).getBytes(StandardCharsets.UTF_8));
  }

  private static EvidenceItem named(String comment, String version) {
    return new EvidenceItem(
        "ambermere",
        new EvidenceItem.Source("topic", "page"),
        comment,
        version,
        "CREATED",
        new EvidenceItem.Times(null, Instant.EPOCH, Instant.EPOCH, "test"),
        new byte[0]);
  }

  @Test
  void verifiesLinksWherePayloadsAreWithheldAndCountsThem() {
    EvidenceEntry first =
        EvidenceEntry.seal(named("website:p:1", "a"), 1, EvidenceEntry.beforeTheFirst());
    EvidenceEntry second = EvidenceEntry.seal(named("website:p:2", "b"), 2, first.entryHash());
    EvidenceChain chain = new EvidenceChain();
    chain.add(first.withoutPayload());
    chain.add(second);

    assertThat(chain.verification()).isInstanceOf(Verification.Sound.class);
    assertThat(chain.withheld()).isEqualTo(1);
    assertThat(EvidenceChain.verify(List.of(flip(first, 1).withoutPayload())))
        .isInstanceOf(Verification.Broken.class);
  }

  private static EvidenceEntry flip(EvidenceEntry it, int part) {
    return new EvidenceEntry(
        it.councilId(),
        it.seq(),
        it.commentId(),
        part == 0 ? flipped(Objects.requireNonNull(it.raw())) : it.raw(),
        part == 1 ? flipped(it.canonical()) : it.canonical(),
        part == 2 ? flipped(it.prevHash()) : it.prevHash(),
        part == 3 ? flipped(it.entryHash()) : it.entryHash());
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] copy = bytes.clone();
    copy[copy.length / 2] ^= 1;
    return copy;
  }
}
