package moothall.escalation.domain;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static moothall.escalation.domain.ResponseTest.caseWith;
import static moothall.escalation.domain.ResponseTest.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times are seconds after our first action. */
final class PlatformWordTest {

  @Test
  void isNewsWhereWeDidNothing() {
    assertThat(hidden(3).isNewsTo(caseWith())).isTrue();
    assertThat(new PlatformWord(ActionKind.HIDE, Optional.empty()).isNewsTo(caseWith())).isTrue();
  }

  @Test
  void isAnEchoOfOurOwnHideHoweverLateItComes() {
    Case shownAgain =
        caseWith(
            hideAt(0), end(1, 10, ActionKind.HIDE), unhideAt(100), end(2, 110, ActionKind.UNHIDE));

    assertThat(hidden(0).isNewsTo(shownAgain)).as("dated by a clock that rounds down").isFalse();
    assertThat(hidden(9).isNewsTo(shownAgain)).isFalse();
    assertThat(hidden(200).isNewsTo(shownAgain)).as("hidden anew, by somebody there").isTrue();
  }

  @Test
  void isAnEchoAlsoOfAHideThatWasOvertakenOnItsWay() {
    Case shownAgain =
        caseWith(
            hideAt(0), unhideAt(10), end(1, 30, ActionKind.HIDE), end(2, 40, ActionKind.UNHIDE));

    assertThat(hidden(20).isNewsTo(shownAgain)).isFalse();
  }

  @Test
  void isNewsThatSomebodyShowedWhatWeHid() {
    Case hidden = caseWith(hideAt(0), end(1, 1, ActionKind.HIDE));

    assertThat(shown(2).isNewsTo(hidden)).isTrue();
    assertThat(shown(2).isNewsTo(caseWith(hideAt(0)))).as("while it is under way").isTrue();
    assertThat(new PlatformWord(ActionKind.UNHIDE, Optional.empty()).isNewsTo(hidden)).isTrue();
  }

  @Test
  void isOldNewsIfItHappenedBeforeOurRequest() {
    Case hidden = caseWith(hideAt(0), end(1, 1, ActionKind.HIDE));

    assertThat(shown(-1).isNewsTo(hidden)).isFalse();
  }

  @Test
  void isNotMadeOldByARequestThatChangedNothing() {
    CaseEvent refused =
        new CaseEvent.ActionCompleted(at(1), id(1), ActionKind.HIDE, Settlement.FORBIDDEN);

    assertThat(hidden(-50).isNewsTo(caseWith(hideAt(0), refused))).isTrue();
  }

  @Test
  void mayBeAnEchoIfItHasNoDate() {
    Case shownAgain =
        caseWith(hideAt(0), end(1, 1, ActionKind.HIDE), unhideAt(2), end(2, 3, ActionKind.UNHIDE));

    assertThat(new PlatformWord(ActionKind.HIDE, Optional.empty()).isNewsTo(shownAgain)).isFalse();
  }

  @Test
  void saysNothingAboutACommentThatHasGoneOrThatStandsSoAlready() {
    assertThat(hidden(9).isNewsTo(caseWith(new CaseEvent.CommentRemoved(at(1), null)))).isFalse();
    assertThat(shown(9).isNewsTo(caseWith())).isFalse();
    assertThat(hidden(9).isNewsTo(caseWith(hideAt(0)))).isFalse();
  }

  @Test
  void isOutdatedByALaterWordThatCameFirst() {
    Judgement hide = harmless().happening(CommentKind.HIDDEN).posted(at(1)).judgement();
    Judgement unhide = harmless().happening(CommentKind.UNHIDDEN).posted(at(2)).judgement();

    assertThat(PlatformWord.in(hide, List.of(unhide, hide))).isEmpty();
    assertThat(PlatformWord.in(unhide, List.of(unhide, hide))).contains(shown(2));
  }

  @Test
  void hasNoDateIfThePlatformRepeatsThatOfTheComment() {
    Judgement words = hateful().posted(at(0)).judgement();
    Judgement hide = harmless().happening(CommentKind.HIDDEN).posted(at(0)).judgement();

    assertThat(PlatformWord.in(hide, List.of(words, hide)))
        .contains(new PlatformWord(ActionKind.HIDE, Optional.empty()));
    assertThat(PlatformWord.in(words, List.of(words, hide))).isEmpty();
  }

  @Test
  void isKnownToACaseThatIsOpenedLaterIfItWasTheLastAndTheCommentStayed() {
    Judgement words = harmless().posted(at(0)).judgement();
    Judgement hide = harmless().happening(CommentKind.HIDDEN).posted(at(1)).judgement();
    Judgement unhide = harmless().happening(CommentKind.UNHIDDEN).posted(at(2)).judgement();
    Judgement gone = harmless().happening(CommentKind.REMOVED).posted(at(2)).judgement();
    Judgement edit = hateful().happening(CommentKind.EDITED).posted(at(3)).judgement();

    assertThat(PlatformWord.hiddenBefore(List.of(words, hide, edit))).contains(hidden(1));
    assertThat(PlatformWord.hiddenBefore(List.of(words, hide, gone))).contains(hidden(1));
    assertThat(PlatformWord.hiddenBefore(List.of(words, hide, gone, edit))).isEmpty();
    assertThat(PlatformWord.hiddenBefore(List.of(words, hide, unhide, edit))).isEmpty();
    assertThat(PlatformWord.hiddenBefore(List.of(words, edit))).isEmpty();
  }

  private static PlatformWord hidden(int second) {
    return new PlatformWord(ActionKind.HIDE, Optional.of(at(second)));
  }

  private static PlatformWord shown(int second) {
    return new PlatformWord(ActionKind.UNHIDE, Optional.of(at(second)));
  }

  private static CaseEvent hideAt(int second) {
    return new CaseEvent.HideRequested(at(second), id(1), "system", true, "policy");
  }

  private static CaseEvent unhideAt(int second) {
    return new CaseEvent.UnhideRequested(at(second), id(2), "asha", "It is a quotation.");
  }

  private static CaseEvent end(int action, int second, ActionKind kind) {
    return new CaseEvent.ActionCompleted(at(second), id(action), kind, Settlement.DONE);
  }

  private static Instant at(int second) {
    return RECEIVED.plusSeconds(second);
  }
}
