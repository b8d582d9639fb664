package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer.Accepted;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.PageMode;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Visibility;
import org.junit.jupiter.api.Test;

/** One decision is undone in one step. */
final class UndoDeskTest extends CommentUnderIntake {

  private static final Viewer CARYS = new Viewer("carys", Set.of(Role.MODERATOR));
  private static final Viewer DEV = new Viewer("dev", Set.of(Role.COMMUNITY_SAFETY));
  private static final Reason BECAUSE = new Reason("A sentence.");

  @Test
  void showsAgainWhatWasHiddenAndTheCaseIsUndecidedAsItWas() {
    take(hateful().on(id).asking("FLAG"));
    desk.hide(caseId(), BEN, BECAUSE);
    UndoDesk.Offer offer = UndoDesk.offered(it(), CARYS).orElseThrow();
    assertThat(offer.by()).isEqualTo("ben");

    assertThat(undo(offer.decision())).isInstanceOf(Accepted.class);

    assertThat(it().visibility()).isEqualTo(Visibility.UNHIDING);
    assertThat(it().isDecided()).isFalse();
    assertThat(((Refused) undo(offer.decision())).code()).as("twice").isEqualTo("changed-since");
    assertThat(
            service.count("select count(*) from action_intent where case_id = '" + caseId() + "'"))
        .as("one to hide, one to show")
        .isEqualTo(2);
  }

  @Test
  void hidesAgainWhatTheMachineHadHidden() {
    take(hateful().on(id).asking("HIDE"));
    assertThat(it().visibility()).isEqualTo(Visibility.HIDING);
    desk.unhide(caseId(), BEN, BECAUSE);

    assertThat(undo(UndoDesk.offered(it(), BEN).orElseThrow().decision()))
        .isInstanceOf(Accepted.class);

    assertThat(it().visibility()).isEqualTo(Visibility.HIDING);
    assertThat(it().isDecided()).isFalse();
  }

  @Test
  void reopensWhatWasLeftAndKnowsItFromWhatWasDecidedBefore() {
    take(hateful().on(id).asking("FLAG"));
    desk.leaveAsIs(caseId(), BEN, BECAUSE);
    desk.leaveAsIs(caseId(), BEN, BECAUSE);
    assertThat(UndoDesk.offered(it(), BEN)).as("the second changed nothing").isEmpty();
    service.bean(CaseNotes.class).reopen(caseId(), BEN, BECAUSE);
    assertThat(UndoDesk.offered(it(), BEN)).isEmpty();
    desk.leaveAsIs(caseId(), BEN, BECAUSE);

    assertThat(service.bean(UndoDesk.class).undo(caseId(), CARYS)).isInstanceOf(Accepted.class);

    assertThat(it().isDecided()).isFalse();
  }

  @Test
  void needsAPersonForTheSameReasonAndSinceTheSameTimeAsBefore() {
    take(hateful().on(id).asking("HIDE").in(PageMode.ASSIST));
    Optional<String> why = it().attention();
    var since = it().waiting().since();
    assertThat(why).isPresent();
    for (Runnable decision :
        List.<Runnable>of(
            () -> desk.leaveAsIs(caseId(), BEN, BECAUSE),
            () -> desk.hide(caseId(), BEN, BECAUSE))) {
      decision.run();
      assertThat(it().attention()).isEmpty();

      assertThat(service.bean(UndoDesk.class).undo(caseId(), CARYS)).isInstanceOf(Accepted.class);

      assertThat(it().attention()).isEqualTo(why);
      assertThat(it().waiting().since()).isEqualTo(since);
    }
  }

  @Test
  void doesNotShowWordsThatNobodyHadDecidedAbout() {
    take(hateful().on(id).asking("FLAG"));
    desk.hide(caseId(), BEN, BECAUSE);
    int decision = UndoDesk.offered(it(), BEN).orElseThrow().decision();
    take(hateful().on(id).asking("FLAG").saying("worse words, written later"));

    assertThat(((Refused) undo(decision)).why()).startsWith("Another version of the comment");
    assertThat(UndoDesk.offered(it(), BEN)).isEmpty();
    assertThat(it().visibility()).isEqualTo(Visibility.HIDING);
  }

  @Test
  void neverUndoesWhatTheMachineDid() {
    take(hateful().on(id).asking("HIDE"));

    assertThat(UndoDesk.offered(it(), ASHA)).isEmpty();
    assertThat(((Refused) service.bean(UndoDesk.class).undo(caseId(), ASHA)).code())
        .isEqualTo("nothing-to-undo");
  }

  @Test
  void isForThoseWhoDecide() {
    take(hateful().on(id).asking("FLAG"));
    desk.hide(caseId(), BEN, BECAUSE);

    assertThat(UndoDesk.offered(it(), DEV)).isEmpty();
    assertThat(service.bean(UndoDesk.class).undo(caseId(), DEV)).isEqualTo(Requests.NOT_YOURS);
  }

  private DeskAnswer undo(int decision) {
    return service.bean(UndoDesk.class).undo(caseId(), CARYS, decision);
  }

  private CaseId caseId() {
    return it().id();
  }
}
