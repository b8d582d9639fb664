package moothall.escalation.evidence.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.escalation.evidence.EvidenceChainTest;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.checkpoint.Trust.Refused;
import moothall.escalation.evidence.checkpoint.Trust.Trusted;
import org.junit.jupiter.api.Test;

final class TrustTest {

  private final List<EvidenceEntry> chain = EvidenceChainTest.chainOf("ambermere", 9);
  private final Signer signer = new Signer();

  @Test
  void trustsWhatIsSignedAndGrows() {
    assertThat(trust(signed(2), signed(2), signed(9)))
        .isInstanceOfSatisfying(
            Trusted.class, it -> assertThat(it.last().councilId()).isEqualTo("ambermere"));
  }

  @Test
  void namesTheFirstThatNobodyKnownSigned() {
    SignedNote forged = new Signer().sign(Signer.checkpoint(chain, 4));

    assertThat(trust(signed(2), forged, signed(9)))
        .isEqualTo(new Refused(2, "no key that was given has signed it"));
  }

  @Test
  void refusesAnAlteredSizeOrRoot() {
    SignedNote genuine = signed(4);
    SignedNote larger =
        new SignedNote(genuine.text().replace("\n4\n", "\n5\n"), genuine.signatures());

    assertThat(trust(larger)).isInstanceOf(Refused.class);
  }

  @Test
  void refusesWhatShrinksOrForks() {
    List<EvidenceEntry> other = EvidenceChainTest.chainOf("dunmoor", 4);

    assertThat(((Refused) trust(signed(4), signed(3))).why()).contains("fewer");
    assertThat(((Refused) trust(signed(4), signer.sign(Signer.checkpoint(other, 4)))).why())
        .contains("contradicts");
  }

  @Test
  void refusesANameThatTheKeyDoesNotHave() {
    Checkpoint it = Signer.checkpoint(chain, 4);
    String text = new Checkpoint("moothall.example/evidence/dunmoor", 4, it.root()).text();

    assertThat(trust(signer.sign(text))).isInstanceOf(Refused.class);
  }

  @Test
  void refusesWhatIsNoCheckpoint() {
    assertThat(trust(signer.sign("hello\n"))).isInstanceOf(Refused.class);
    assertThat(trust(signer.sign(Signer.checkpoint(chain, 4).text().replace("\n4\n", "\n+4\n"))))
        .isInstanceOf(Refused.class);
    assertThat(Trust.in(NoteFile.read(""), List.of(signer.key()))).isInstanceOf(Refused.class);
    assertThat(Trust.in(NoteFile.read("some words"), List.of(signer.key())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void namesTheCouncilAsItIsCalled() {
    String origin = ChainName.origin("moothall.example", "St. Mary+Ash/Vale*");

    assertThat(origin).isEqualTo("moothall.example/St.%20Mary%2BAsh%2FVale%2A");
    assertThat(new Checkpoint(origin, 0, new byte[32]).councilId()).isEqualTo("St. Mary+Ash/Vale*");
  }

  private SignedNote signed(int size) {
    return signer.sign(Signer.checkpoint(chain, size));
  }

  private Trust trust(SignedNote... notes) {
    StringBuilder content = new StringBuilder();
    for (SignedNote note : notes) {
      content.append(NoteFile.addition(content.isEmpty(), note));
    }
    return Trust.in(NoteFile.read(content.toString()), List.of(signer.key()));
  }
}
