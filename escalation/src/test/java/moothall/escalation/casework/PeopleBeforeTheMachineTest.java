package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
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

  /** As a dead letter does that is sent again while another policy is in force. */
  @Test
  void overrulesNobodyWhenTheSameWordsAreJudgedAgainByAnotherPolicy() {
    take(hateful().on(id).asking("FLAG"));
    desk.leaveAsIs(it().id(), ASHA, new Reason("They quote what was said to them."));

    take(hateful().on(id).asking("HIDE"));

    assertThat(rows("action_intent")).isZero();
    assertThat(it().isDecided()).as("a person looks again").isFalse();
    assertThat(it().attention()).contains(HideDecision.Why.PERSON_DECIDED.sentence());
  }

  @Test
  void remembersThatAPersonDecidedAlsoWhereSomethingHasComeSince() {
    take(hateful().on(id).asking("FLAG"));
    desk.leaveAsIs(it().id(), ASHA, new Reason("They quote what was said to them."));
    take(hateful().on(id).asking("ESCALATE"));
    assertThat(it().isDecided()).isFalse();

    take(hateful().on(id).asking("HIDE"));

    assertThat(rows("action_intent")).isZero();
    assertThat(it().attention()).contains(HideDecision.Why.PERSON_DECIDED.sentence());
  }

  @Test
  void hidesOtherWordsAndWhatNobodyHasDecided() {
    take(hateful().on(id).asking("FLAG"));
    take(hateful().on(id).asking("HIDE"));
    assertThat(rows("action_intent")).as("nobody decided").isOne();

    String other = id + "-edited";
    take(hateful().on(other).asking("FLAG"));
    desk.leaveAsIs(
        service.caseOf(new CommentId(other)).id(), ASHA, new Reason("They quote somebody."));
    take(hateful().on(other).saying("worse words").happening(CommentKind.EDITED));
    assertThat(count("action_intent", other)).as("these are other words").isOne();
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

  /** The word alone opens no case, so the one that is opened later has to remember it. */
  @Test
  void knowsOfACommentWhoseCaseIsNewThatItWasHiddenThereBefore() {
    int tried = 0;
    for (PageMode mode : List.of(PageMode.ENFORCE, PageMode.ASSIST)) {
      String there = id + mode;
      take(harmless().on(there).posted(RECEIVED.minusSeconds(60)));
      take(harmless().on(there).happening(CommentKind.HIDDEN).posted(RECEIVED.minusSeconds(20)));
      assertThat(count("cases", there)).isZero();

      take(hateful().on(there).in(mode).happening(CommentKind.EDITED).posted(RECEIVED));

      Case opened = service.caseOf(new CommentId(there));
      assertThat(opened.visibility()).as("in %s", mode).isEqualTo(Visibility.HIDDEN);
      assertThat(opened.attention()).isEmpty();
      assertThat(opened.isDecided()).isFalse();
      assertThat(count("action_intent", there)).isZero();
      assertThat(count("referral", there)).isOne();
      take(harmless().on(there).happening(CommentKind.UNHIDDEN).posted(soon(1)));
      assertThat(service.caseOf(new CommentId(there)).visibility()).isEqualTo(Visibility.VISIBLE);
      tried++;
    }
    assertThat(tried).isEqualTo(2);
  }

  @Test
  void hidesWhatWasHiddenThereAndHasGoneAndComeBackBeforeThereWasACase() {
    take(harmless().on(id).posted(RECEIVED.minusSeconds(60)));
    take(harmless().on(id).happening(CommentKind.HIDDEN).posted(RECEIVED.minusSeconds(30)));
    take(harmless().on(id).happening(CommentKind.REMOVED).posted(RECEIVED.minusSeconds(20)));

    take(hateful().on(id).happening(CommentKind.EDITED).posted(RECEIVED.minusSeconds(10)));

    assertThat(it().visibility()).isEqualTo(Visibility.HIDING);
    assertThat(rows("action_intent")).isOne();
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

  private static long count(String table, String comment) {
    return service.count("select count(*) from " + table + " where comment_id = '" + comment + "'");
  }

  private String ofThis() {
    return " and comment_id = '" + id + "'";
  }
}
