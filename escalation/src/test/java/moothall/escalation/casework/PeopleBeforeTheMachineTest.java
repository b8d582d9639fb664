package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.PageMode;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Visibility;
import org.junit.jupiter.api.Test;

/** What a person has decided, at the desk or on the platform, stands over what a verdict asks. */
final class PeopleBeforeTheMachineTest extends CommentUnderIntake {

  @Test
  void leavesHidingToAPersonInAssistMode() {
    take(hateful().on(id).in(PageMode.ASSIST));

    assertThat(rows("action_intent")).isZero();
    assertThat(it().attention()).isPresent();
    assertThat(rows("referral")).isEqualTo(1);
  }

  @Test
  void putsThePersonsDecisionOverTheStaleAutomaticHide() {
    take(hateful().on(id));

    DeskAnswer answer = desk.unhide(it().id(), ASHA, new Reason("It is a quotation."));

    assertThat(answer).isInstanceOf(DeskAnswer.Accepted.class);
    assertThat(
            service.count(
                "select count(*) from action_intent where outcome = 'SUPERSEDED' and comment_id = '"
                    + id
                    + "'"))
        .isEqualTo(1);
    take(hateful().on(id).saying("worse words").happening(CommentKind.EDITED));
    assertThat(rows("action_intent")).isEqualTo(2);
    assertThat(it().attention()).isPresent();
  }

  @Test
  void believesThatAColleagueHidItOnThePlatform() {
    take(hateful().on(id).in(PageMode.ASSIST));
    take(harmless().on(id).happening(CommentKind.HIDDEN).posted(soon(1)));

    assertThat(it().visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(it().attention()).isEmpty();
    take(hateful().on(id).saying("worse words").happening(CommentKind.EDITED).posted(soon(2)));
    assertThat(rows("action_intent")).isZero();
  }

  @Test
  void endsItsOwnHideWhenSomebodyShowsTheCommentThere() {
    take(hateful().on(id));
    take(harmless().on(id).happening(CommentKind.UNHIDDEN).posted(soon(60)));

    assertThat(it().visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(
            service.count("select count(*) from action_intent where state <> 'SETTLED'" + ofThis()))
        .isZero();
    take(hateful().on(id).saying("worse words").happening(CommentKind.EDITED).posted(soon(90)));
    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(it().attention()).contains(HideDecision.Why.PERSON_SHOWED_IT.sentence());
  }

  @Test
  void leavesAPersonsHideAloneWhenSomebodyShowsTheCommentThere() {
    take(hateful().on(id).in(PageMode.ASSIST));
    desk.hide(it().id(), ASHA, new Reason("It threatens."));
    take(harmless().on(id).happening(CommentKind.UNHIDDEN).posted(soon(60)));

    assertThat(
            service.count("select count(*) from action_intent where state = 'PENDING'" + ofThis()))
        .isEqualTo(1);
    assertThat(it().visibility()).isEqualTo(Visibility.HIDING);
  }

  private static Instant soon(int seconds) {
    return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
  }

  private String ofThis() {
    return " and comment_id = '" + id + "'";
  }
}
