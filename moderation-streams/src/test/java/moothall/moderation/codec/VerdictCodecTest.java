package moothall.moderation.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import moothall.events.CommentReceived;
import moothall.events.Finding;
import moothall.events.VerdictReached;
import moothall.moderation.content.CommentId;
import moothall.moderation.languagemodel.ShippedModel;
import moothall.moderation.packs.ShippedPolicy;
import moothall.moderation.verdict.Judge;
import org.junit.jupiter.api.Test;

class VerdictCodecTest {

  private final Judge judge = ShippedPolicy.judge();

  @Test
  void carriesTheCommentTheReasonsAndTheProvenance() {
    CommentReceived comment = Received.saying("1", "\uD83D\uDE00 those gyp0s");

    VerdictReached event = judged(comment);

    assertThat(event.getComment()).isSameAs(comment);
    assertThat(event.getActions()).containsExactly("HIDE", "REFER_HATE");
    assertThat(event.getCategories()).containsExactly("HATE_RACE");
    assertThat(event.getSeverity()).isEqualTo("HIGH");
    assertThat(event.getPriority()).isEqualTo(2);
    assertThat(event.getEvidenceMode()).isEqualTo("FULL");
    assertThat(event.getModelVersion()).isEqualTo(ShippedModel.get().version());
    Finding finding =
        event.getFindings().stream()
            .filter(it -> it.getRuleId().equals("race-slur"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.getBand()).isEqualTo("RAISE");
    assertThat(finding.getTransforms()).containsExactly("leet");
    assertThat(finding.getLaw()).isNotEmpty();
    assertThat(finding.getSpans())
        .singleElement()
        .satisfies(span ->
            assertThat(comment.getText().substring(span.getStart(), span.getEnd()))
                .isEqualTo("gyp0s"));
  }

  @Test
  void namesAJudgementByWhatWentIntoIt() {
    String id = judged(Received.saying("1", "hello")).getVerdictId();

    assertThat(id).matches("[0-9a-f]{64}");
    assertThat(judged(Received.saying("1", "hello")).getVerdictId()).isEqualTo(id);
    assertThat(judged(Received.edited("1", "hello")).getVerdictId()).isNotEqualTo(id);
    assertThat(judged(Received.saying("2", "hello")).getVerdictId()).isNotEqualTo(id);
    assertThat(VerdictId.of("ab", "c")).isNotEqualTo(VerdictId.of("a", "bc"));
  }

  @Test
  void readsIdsThatHoldColonsAndRefusesThoseWithoutPartsWithoutQuotingThem() {
    assertThat(CommentId.parse("x:page:at://did:1/2"))
        .isEqualTo(new CommentId("x", "page", "at://did:1/2"));
    assertThat(CommentId.parse("x:page:at://did:1/2").value()).isEqualTo("x:page:at://did:1/2");
    assertThatThrownBy(() -> CommentId.parse("canary"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: <platform>:<page id>:<native id>")
        .hasMessageNotContaining("canary");
  }

  private VerdictReached judged(CommentReceived comment) {
    return VerdictCodec.event(comment, judge.judge(CommentCodec.comment(comment)));
  }
}
