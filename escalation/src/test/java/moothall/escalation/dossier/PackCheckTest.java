package moothall.escalation.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.escalation.dossier.PackFinding.Damaged;
import moothall.escalation.dossier.PackFinding.Sound;
import moothall.escalation.dossier.PackFinding.Untrusted;
import moothall.escalation.evidence.checkpoint.Checkpoint;
import moothall.escalation.evidence.checkpoint.Signer;
import org.junit.jupiter.api.Test;

final class PackCheckTest {

  private final Dossiers referral = new Dossiers("Go home.", "Go home now.");
  private final byte[] pack = referral.pack();

  @Test
  void findsAChangedByteInEveryFile() {
    List<PackFile> files = PackZip.read(pack).files();
    assertThat(files).hasSize(13);
    for (int i = 0; i < files.size(); i++) {
      byte[] content = files.get(i).content().clone();
      content[content.length / 2] ^= 1;
      List<PackFile> changed = new ArrayList<>(files);
      changed.set(i, new PackFile(files.get(i).path(), content, ""));

      PackFinding finding = PackCheck.of(PackZip.write(changed), nobody());

      assertThat(finding).as(files.get(i).path()).isInstanceOf(Damaged.class);
      if (!files.get(i).path().equals("manifest.csv")) {
        assertThat(((Damaged) finding).where()).isEqualTo(files.get(i).path());
      }
    }
  }

  @Test
  void findsAChangedByteAnywhereInTheZipItself() {
    for (int at = 0; at < pack.length; at += at < 400 ? 1 : pack.length / 300) {
      byte[] changed = pack.clone();
      changed[at] ^= 4;
      assertThat(PackCheck.of(changed, nobody())).as("byte " + at).isInstanceOf(Damaged.class);
    }
    byte[] longer = java.util.Arrays.copyOf(pack, pack.length + 1);
    assertThat(PackCheck.of(longer, nobody())).isInstanceOf(Damaged.class);
    for (int length : new int[] {0, 1, 100, pack.length / 2, pack.length - 1}) {
      assertThat(PackCheck.of(java.util.Arrays.copyOf(pack, length), nobody()))
          .as(length + " bytes")
          .isInstanceOf(Damaged.class);
    }
  }

  @Test
  void findsWordsThatWereExchangedWithTheManifestMadeAnew() {
    byte[] forged = forged("referral.json", "Go home now.", "Come in now.");

    assertThat(PackCheck.of(forged, nobody())).isInstanceOf(Sound.class);
    assertThat(sound(forged).unproven())
        .anyMatch(it -> it.contains("words of a version") && it.contains("entry 9"))
        .anyMatch(it -> it.contains("dossier.pdf"));
  }

  @Test
  void namesTheFirstBadEntryOfTheChain() {
    byte[] forged = forged("proof/entries.ndjson", "\"seq\":9", "\"seq\":8");

    assertThat(PackCheck.of(forged, nobody()))
        .isEqualTo(
            new Damaged(
                "ambermere, entry 8",
                "entry moved: the one that was sealed as number 9 stands here"));
  }

  @Test
  void findsACustodyLogThatSaysSomethingElseThanTheRecord() {
    byte[] forged = forged("custody.csv", "MODERATOR", "SOMEBODY");

    assertThat(PackCheck.of(forged, nobody()))
        .isEqualTo(
            new Damaged("custody.csv", "it does not say what referral.json and the entries say"));
  }

  @Test
  void provesNothingAboutAForgedChainWithoutAKeyFromElsewhere() {
    byte[] other = new Dossiers("Go home.", "Words that nobody wrote.").pack();

    assertThat(sound(other).unproven()).anyMatch(it -> it.contains("rewritten whole"));
    assertThat(PackCheck.of(other, new Trusting(List.of(referral.signer.key()), List.of())))
        .isEqualTo(new Untrusted("no key that was given has signed the pack's checkpoint"));
  }

  @Test
  void provesMoreToWhoeverHoldsMore() {
    assertThat(sound(pack).proved())
        .contains(
            "Entry 3 is under the checkpoint over 10 entries.",
            "The words of the version in entry 9 are in its payload.");
    Sound withKey = (Sound) PackCheck.of(pack, holding());
    assertThat(withKey.proved()).contains("A key that you gave has signed that checkpoint.");
    assertThat(withKey.unproven()).anyMatch(it -> it.contains("Give --checkpoints"));

    assertThat(((Sound) PackCheck.of(pack, holding(5, 10))).proved())
        .contains("The checkpoint is among those that you hold.");
    assertThat(((Sound) PackCheck.of(pack, holding(2, 5))).proved())
        .contains("The chain only grew from the checkpoint over 5 entries that you hold.");
    assertThat(((Sound) PackCheck.of(pack, holding(12))).unproven())
        .anyMatch(it -> it.contains("none of the checkpoints"));
  }

  @Test
  void seesThatTheChainWasRewrittenSinceACheckpointThatOneHolds() {
    Dossiers rewritten = new Dossiers("Other words.", "Go home now.");
    Trusting holding =
        new Trusting(
            List.of(referral.signer.key()), List.of(Signer.checkpoint(rewritten.entries(), 1)));
    Checkpoint mine = holding.checkpoints().getFirst();
    for (int size : new int[] {5, 10}) {
      Checkpoint contrary = new Checkpoint(mine.origin(), size, mine.root());
      assertThat(PackCheck.of(pack, new Trusting(holding.keys(), List.of(contrary))))
          .as("over " + size)
          .isInstanceOf(Untrusted.class);
    }
  }

  @Test
  void isTheSameWhateverCheckpointsCameAfterTheFirstOverItsEntries() {
    assertThat(Pack.hash(Pack.of(referral.dossier(), referral.entries(), referral.proof(2, 10))))
        .isEqualTo(
            Pack.hash(
                Pack.of(referral.dossier(), referral.entries(), referral.proof(2, 10, 11, 12))));
  }

  /** Exchanges words in one file and makes the manifest anew, as somebody would who knows how. */
  private byte[] forged(String name, String from, String to) {
    List<PackFile> files = new ArrayList<>();
    for (PackFile file : Pack.files(referral.dossier(), referral.entries(), proof())) {
      String text = new String(file.content(), StandardCharsets.ISO_8859_1);
      files.add(
          file.path().equals(name)
              ? new PackFile(
                  name, text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1), file.about())
              : file);
    }
    files.add(Pack.manifest(files));
    return PackZip.write(files);
  }

  private Optional<moothall.escalation.evidence.checkpoint.Proof> proof() {
    return referral.proof(2, 5, 10, 12);
  }

  private static Sound sound(byte[] pack) {
    return (Sound) PackCheck.of(pack, nobody());
  }

  private static Trusting nobody() {
    return new Trusting(List.of(), List.of());
  }

  private Trusting holding(int... sizes) {
    return new Trusting(
        List.of(referral.signer.key()),
        referral.checkpoints(sizes).notes().stream()
            .map(it -> Checkpoint.read(it.text()).orElseThrow())
            .toList());
  }
}
