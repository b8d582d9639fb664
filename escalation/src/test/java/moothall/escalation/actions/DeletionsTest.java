package moothall.escalation.actions;

import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import moothall.escalation.actions.MoodyWebsite.Mood;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Visibility;
import org.junit.jupiter.api.Test;

/** What becomes of deletions that people ask for. */
final class DeletionsTest extends PeopleAsking {

  @Test
  void deletesForAPersonAndKeepsTheEvidence() {
    take(abusive());
    workUntilSettled();

    assertThat(delete()).isInstanceOf(DeskAnswer.Accepted.class);
    assertThat(it().visibility()).isEqualTo(Visibility.DELETING);
    workUntilSettled();

    assertThat(website.status(nativeId)).isEqualTo("gone");
    assertThat(it().visibility()).isEqualTo(Visibility.GONE);
    assertThat(settlements()).containsExactly(Settlement.DONE, Settlement.DONE);
    assertThat(
            service.count(
                "select count(*) from evidence where comment_id = '" + comment.value() + "'"))
        .isOne();
  }

  @Test
  void deletesInsteadOfAHideThatStillWaits() {
    website.next(Mood.IS_BUSY);
    take(abusive());
    worker().carryOutNext();

    delete();
    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED, Settlement.DONE);
    assertThat(it().visibility()).isEqualTo(Visibility.GONE);
  }

  @Test
  void doesNotHideByMachineWhatAPersonIsDeleting() {
    take(abusive().asking("ESCALATE"));
    delete();

    take(abusive().happening(CommentKind.EDITED).saying("other invented hostile words"));
    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(it().visibility()).isEqualTo(Visibility.GONE);
  }

  @Test
  void deletesNothingBelowWhichSomethingWasReferred() {
    take(abusive().asking("FLAG"));
    CommentId answer = new CommentId(comment.value() + ".below");
    take(hateful().on(answer.value()).asking("REFER_HATE").answering("website:town-news:between"));
    take(harmless().on("website:town-news:between").answering(comment.value()));

    assertThat(delete())
        .isInstanceOfSatisfying(
            DeskAnswer.Refused.class, it -> assertThat(it.code()).isEqualTo("evidence-below"));
  }

  @Test
  void hidesWhatCameBack() {
    take(abusive().asking("FLAG"));
    take(abusive().asking("NONE").happening(CommentKind.REMOVED).posted(RECEIVED));
    assertThat(it().visibility()).isEqualTo(Visibility.GONE);

    take(
        abusive()
            .asking("FLAG")
            .happening(CommentKind.EDITED)
            .saying("invented words again")
            .posted(RECEIVED.plusSeconds(60)));

    assertThat(it().visibility()).isEqualTo(Visibility.UNCERTAIN);
    assertThat(service.bean(Desk.class).hide(it().id(), BEN, REASON))
        .isInstanceOf(DeskAnswer.Accepted.class);
    workUntilSettled();
    assertThat(website.status(nativeId)).isEqualTo("hidden");
  }
}
