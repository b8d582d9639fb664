package moothall.escalation.evidence.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SignedNoteTest {

  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  /** The example that the makers of the format publish. */
  private static final String PUBLISHED =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private final Signer signer = new Signer();

  @Test
  void readsANoteThatOthersSigned() {
    SignedNote note = NoteFile.read(PUBLISHED).notes().getFirst();
    List<VerifierKey> keys = List.of(VerifierKey.read(KEY).orElseThrow());

    assertThat(note.isSignedByOneOf(keys)).isTrue();
    assertThat(
            new SignedNote(note.text().replace("problem is", "problem was"), note.signatures())
                .isSignedByOneOf(keys))
        .isFalse();
  }

  @Test
  void isSignedByItsKeyAlone() {
    SignedNote note = signer.sign("town\n1\n");

    assertThat(note.isSignedByOneOf(List.of(signer.key()))).isTrue();
    assertThat(note.isSignedByOneOf(List.of(new Signer().key()))).isFalse();
    assertThat(note.isSignedByOneOf(List.of())).isFalse();
  }

  @Test
  void countsWhenOthersHaveSignedTooUnlessItsOwnSignatureIsWrong() {
    SignedNote note = signer.sign("town\n1\n");
    String own = note.signatures().getFirst();
    String stranger = "\u2014 witness.example AAAAAAAA";
    String wrong = signer.sign("other\n").signatures().getFirst();

    assertThat(
            new SignedNote(note.text(), List.of(stranger, own))
                .isSignedByOneOf(List.of(signer.key())))
        .isTrue();
    assertThat(
            new SignedNote(note.text(), List.of(own, wrong)).isSignedByOneOf(List.of(signer.key())))
        .isFalse();
  }

  @Test
  void keysSurviveTheirFile() {
    String text = signer.key().text();

    assertThat(VerifierKey.read(text + "\n").orElseThrow().text()).isEqualTo(text);
    assertThat(VerifierKey.read(text.replace("ambermere", "dunmoor"))).isEmpty();
    assertThat(VerifierKey.read("hello")).isEmpty();
    assertThat(VerifierKey.read("a+00000000+AAAA")).isEmpty();
  }

  @Test
  void notesSurviveTheirFile() {
    SignedNote one = signer.sign("one\n");
    SignedNote two = signer.sign("two\n");
    String content = NoteFile.addition(true, one) + NoteFile.addition(false, two);

    assertThat(NoteFile.read(content).notes()).containsExactly(one, two);
    assertThat(NoteFile.read(content).isWhole()).isTrue();
  }

  @Test
  void aNoteThatWasCutOffAnywhereIsNoNote() {
    String whole = NoteFile.addition(true, signer.sign("one\n"));
    String content = whole + NoteFile.addition(false, signer.sign("two\n"));
    int cuts = 0;
    for (int length = whole.length() + 2; length < content.length(); length++) {
      NoteFile cut = NoteFile.read(content.substring(0, length));

      assertThat(cut.notes()).hasSize(1);
      assertThat(cut.isCutOff()).isTrue();
      assertThat(cut.wholeBytes()).isEqualTo(whole.getBytes(StandardCharsets.UTF_8).length);
      cuts++;
    }
    assertThat(cuts).isGreaterThan(50);
  }

  @Test
  void aDamagedNoteBeforeOthersIsNotTakenForOneThatWasCutOff() {
    String first = NoteFile.addition(true, signer.sign("one\n")).replace("\n\n", "\n");
    NoteFile damaged = NoteFile.read(first + NoteFile.addition(false, signer.sign("two\n")));

    assertThat(damaged.isWhole()).isFalse();
    assertThat(damaged.isCutOff()).isFalse();
  }
}
