package moothall.escalation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Severity;
import moothall.events.SignalComment;
import moothall.events.SignalRaised;
import moothall.schemas.TrustedEvents;
import org.junit.jupiter.api.Test;

final class SignalCodecTest {

  @Test
  void readsWhatASignalSays() {
    Decoded decoded = SignalCodec.translate(signal().build());

    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Signal.class,
            it -> {
              assertThat(it.amendment().comment().value()).isEqualTo("website:town:2");
              assertThat(it.amendment().others()).containsExactly(new CommentId("website:town:1"));
              assertThat(it.amendment().grade().severity()).isEqualTo(Severity.HIGH);
              assertThat(it.amendment().basis().law()).containsExactly("A law");
            });
  }

  @Test
  void takesNoReferralFromASignal() {
    Decoded decoded =
        SignalCodec.translate(
            signal().setActions(List.of("HIDE", "ESCALATE", "REFER_POLICE", "DELETE")).build());

    assertThat(((Decoded.Signal) decoded).amendment().actions())
        .containsExactly("HIDE", "ESCALATE");
  }

  @Test
  void setsAsideWhatNamesNoComment() {
    var odd = signal().setOthers(List.of(new SignalComment("no parts", List.of()))).build();

    assertThat(SignalCodec.translate(odd)).isInstanceOf(Decoded.Poison.class);
    assertThat(SignalCodec.translate(signal().setVersion("").build()))
        .isInstanceOf(Decoded.Poison.class);
    byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
    assertThat(new SignalCodec((topic, bytes) -> signal().build()).decode(garbage))
        .isInstanceOf(Decoded.Poison.class);
  }

  private static SignalRaised.Builder signal() {
    TrustedEvents.declare();
    return SignalRaised.newBuilder()
        .setSignalId("s")
        .setKind("COURSE_OF_CONDUCT")
        .setSubject("0".repeat(64))
        .setCouncilId("ambermere")
        .setCommentId("website:town:2")
        .setVersion("v1")
        .setHappenedAt(Instant.EPOCH)
        .setOthers(List.of(new SignalComment("website:town:1", List.of("HARASSMENT"))))
        .setRuleId("course-of-conduct")
        .setWithinSeconds(60)
        .setCategory("HARASSMENT")
        .setActions(List.of("HIDE", "ESCALATE"))
        .setSeverity("HIGH")
        .setPriority(2)
        .setEvidenceMode("FULL")
        .setClause("House rules")
        .setLaw(List.of("A law"))
        .setReason("en")
        .setReasonInWelsh("cy")
        .setPolicyVersion("p/1");
  }
}
