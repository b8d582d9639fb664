package moothall.escalation.domain;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.domain.ResponseTest.caseWith;
import static moothall.escalation.domain.ResponseTest.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CaseTest {

  private static final CaseEvent HIDE =
      new CaseEvent.HideRequested(RECEIVED, id(1), "system", true, "policy");

  @Test
  void followsTheCommentThroughHidingAndShowing() {
    CaseEvent hidden = done(1, ActionKind.HIDE);
    CaseEvent unhide = new CaseEvent.UnhideRequested(RECEIVED, id(2), "asha", "quotation");
    CaseEvent shown = done(2, ActionKind.UNHIDE);

    assertThat(caseWith(HIDE).visibility()).isEqualTo(Visibility.HIDING);
    assertThat(caseWith(HIDE, hidden).visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(caseWith(HIDE, hidden, unhide).visibility()).isEqualTo(Visibility.UNHIDING);
    assertThat(caseWith(HIDE, hidden, unhide, shown).visibility()).isEqualTo(Visibility.VISIBLE);
  }

  /** Whatever comes first: the platform could warn the author. */
  @Test
  void asksNobodyToReportByHandWhatWasReferredOrSentToARestrictedQueue() {
    CaseEvent asked =
        new CaseEvent.ReportRequested(RECEIVED, id(1), "ben", ReportGround.ABUSE, "It insults.");
    CaseEvent left =
        new CaseEvent.ActionCompleted(RECEIVED, id(1), ActionKind.REPORT, Settlement.UNSUPPORTED);
    CaseEvent referral =
        new CaseEvent.ReferralRaised(
            RECEIVED, id(2), "AMB-1", ReferralType.HATE_CRIME, "asha", "why");
    CaseEvent routed = new CaseEvent.RoutedTo(RECEIVED, "asha", Route.LEGAL, "why");

    assertThat(caseWith(asked, left).attention()).isPresent();
    assertThat(caseWith(asked, left, referral).attention()).isEmpty();
    assertThat(caseWith(asked, referral, left).attention()).isEmpty();
    assertThat(caseWith(asked, left, routed).attention()).isEmpty();
  }

  @Test
  void isNotMisledByTheEndOfAnEarlierAction() {
    CaseEvent unhide = new CaseEvent.UnhideRequested(RECEIVED, id(2), "asha", "quotation");

    Case it = caseWith(HIDE, unhide, done(1, ActionKind.HIDE));

    assertThat(it.visibility()).isEqualTo(Visibility.UNHIDING);
  }

  @Test
  void asksForAPersonWhenAPlatformRefuses() {
    CaseEvent refused =
        new CaseEvent.ActionCompleted(RECEIVED, id(1), ActionKind.HIDE, Settlement.AUTH_BROKEN);

    Case it = caseWith(HIDE, refused);

    assertThat(it.visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(it.attention()).contains(Settlement.AUTH_BROKEN.sentence());
    assertThat(it.isDecided()).isFalse();
  }

  @Test
  void doesNotPretendToKnowWhatCameOfASilence() {
    CaseEvent unhide = new CaseEvent.UnhideRequested(RECEIVED, id(2), "asha", "quotation");
    CaseEvent gaveUp =
        new CaseEvent.ActionCompleted(RECEIVED, id(2), ActionKind.UNHIDE, Settlement.GAVE_UP);

    Case it = caseWith(HIDE, done(1, ActionKind.HIDE), unhide, gaveUp);

    assertThat(it.visibility()).isEqualTo(Visibility.UNCERTAIN);
    assertThat(it.attention()).contains(Settlement.GAVE_UP.sentence());
  }

  @Test
  void staysAsItWasWhenAPlatformRefusesToShowIt() {
    CaseEvent unhide = new CaseEvent.UnhideRequested(RECEIVED, id(2), "asha", "quotation");
    CaseEvent refused =
        new CaseEvent.ActionCompleted(RECEIVED, id(2), ActionKind.UNHIDE, Settlement.FORBIDDEN);

    assertThat(caseWith(HIDE, done(1, ActionKind.HIDE), unhide, refused).visibility())
        .isEqualTo(Visibility.HIDDEN);
    assertThat(caseWith(HIDE, unhide, refused).visibility()).isEqualTo(Visibility.UNCERTAIN);
  }

  @Test
  void callsNobodyAnyLongerOnceASilentPlatformHasAnswered() {
    CaseEvent silent = new CaseEvent.PersonNeeded(RECEIVED, HideDecision.Why.PLATFORM_IS_SILENT);

    assertThat(caseWith(HIDE, silent).attention()).isPresent();
    assertThat(caseWith(HIDE, silent).isPlatformSilent()).isTrue();
    assertThat(caseWith(HIDE, silent, done(1, ActionKind.HIDE)).attention()).isEmpty();
  }

  @Test
  void believesThePlatformWhatOthersDidThere() {
    CaseEvent needed = new CaseEvent.PersonNeeded(RECEIVED, HideDecision.Why.ASSIST_MODE);

    assertThat(caseWith(needed, there(ActionKind.HIDE)).visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(caseWith(needed, there(ActionKind.HIDE)).attention()).isEmpty();
    Case shown = caseWith(HIDE, done(1, ActionKind.HIDE), there(ActionKind.UNHIDE));
    assertThat(shown.visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(shown.wasShownByPerson()).isTrue();
  }

  @Test
  void doesNotPretendToKnowWhichOfTwoHandsWasTheLast() {
    Case under = caseWith(HIDE, there(ActionKind.UNHIDE));
    assertThat(under.visibility()).isEqualTo(Visibility.HIDING);
    assertThat(under.isOvertakenThere(id(1))).isTrue();

    Case after = caseWith(HIDE, there(ActionKind.UNHIDE), done(1, ActionKind.HIDE));

    assertThat(after.visibility()).isEqualTo(Visibility.UNCERTAIN);
    assertThat(after.attention()).contains(HideDecision.Why.CHANGED_THERE.sentence());
  }

  @Test
  void takesTheOtherHandForTheLastIfOursCertainlyDidNothing() {
    CaseEvent refused =
        new CaseEvent.ActionCompleted(RECEIVED, id(1), ActionKind.HIDE, Settlement.REJECTED);

    assertThat(caseWith(HIDE, there(ActionKind.UNHIDE), refused).visibility())
        .isEqualTo(Visibility.VISIBLE);
  }

  @Test
  void keepsForGoneWhatItsAuthorRemovedWhileWeAsked() {
    CaseEvent removed = new CaseEvent.CommentRemoved(RECEIVED, null);
    for (Settlement end :
        new Settlement[] {Settlement.AUTH_BROKEN, Settlement.UNCONFIRMED, Settlement.DONE}) {
      CaseEvent completed = new CaseEvent.ActionCompleted(RECEIVED, id(1), ActionKind.HIDE, end);
      Case it = caseWith(HIDE, removed, completed);

      assertThat(it.visibility()).as(end.name()).isEqualTo(Visibility.GONE);
      assertThat(it.attention()).as(end.name()).isEmpty();
    }
  }

  @Test
  void followsWhatComesBack() {
    CaseEvent removed = new CaseEvent.CommentRemoved(RECEIVED, null);
    CaseEvent back = new CaseEvent.CameBack(RECEIVED);

    assertThat(caseWith(removed, back).visibility()).isEqualTo(Visibility.UNCERTAIN);
    assertThat(caseWith(removed, back, HIDE, done(1, ActionKind.HIDE)).visibility())
        .isEqualTo(Visibility.HIDDEN);
  }

  @ParameterizedTest
  @EnumSource(Settlement.class)
  void asksForAPersonUnlessTheReplyIsKnownToStandThere(Settlement end) {
    CaseEvent asked = new CaseEvent.ReplyRequested(RECEIVED, id(5), "asha", "Thank you.");
    CaseEvent ended = new CaseEvent.ActionCompleted(RECEIVED, id(5), ActionKind.REPLY, end);
    boolean stands = end == Settlement.DONE || end == Settlement.ALREADY_DONE;
    boolean never = end == Settlement.SUPERSEDED || end == Settlement.GONE || end.leftItAsItWas();

    assertThat(caseWith(asked).replies().isOneUnderWay()).isTrue();
    Case it = caseWith(asked, ended);

    assertThat(it.attention().isPresent()).isEqualTo(!stands);
    assertThat(it.visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(it.replies().isOneUnderWay()).isFalse();
    assertThat(it.replies().mayHaveSaid("Thank you.")).isEqualTo(!never);
    assertThat(it.replies().mayHaveSaid("Something else.")).isFalse();
  }

  @Test
  void doesNotStopWhatAPersonAskedFor() {
    CaseEvent byPerson = new CaseEvent.HideRequested(RECEIVED, id(1), "asha", false, "spam");

    assertThat(caseWith(byPerson, there(ActionKind.UNHIDE)).isOvertakenThere(id(1))).isFalse();
  }

  @Test
  void keepsTheWorstOfAllVersions() {
    Case it =
        caseWith(
            verdict("v1", Severity.LOW, 4, EvidenceMode.STANDARD, "HIDE"),
            verdict("v2", Severity.CRITICAL, 1, EvidenceMode.LINK_ONLY, "HIDE"),
            verdict("v3", Severity.INFO, 5, EvidenceMode.STANDARD, "NONE"));

    assertThat(it.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(it.priority()).isEqualTo(1);
    assertThat(it.evidenceMode()).isEqualTo(EvidenceMode.LINK_ONLY);
  }

  @Test
  void isUndecidedAgainWhenNewWordsAreBad() {
    CaseEvent left = new CaseEvent.LeftAsIs(RECEIVED, "ben", "Rude, and allowed.");
    CaseEvent worse = verdict("v2", Severity.HIGH, 2, EvidenceMode.FULL, "HIDE");
    CaseEvent clean = verdict("v3", Severity.INFO, 5, EvidenceMode.STANDARD, "NONE");

    assertThat(caseWith(left).isDecided()).isTrue();
    assertThat(caseWith(left, clean).isDecided()).isTrue();
    assertThat(caseWith(left, worse).isDecided()).isFalse();
  }

  @Test
  void beginsWithItsOpening() {
    assertThatThrownBy(() -> Case.fold(new CaseId(id(1)), List.of(HIDE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("opening");
  }

  private static CaseEvent done(int action, ActionKind kind) {
    return new CaseEvent.ActionCompleted(RECEIVED, id(action), kind, Settlement.DONE);
  }

  private static CaseEvent there(ActionKind kind) {
    return new CaseEvent.ChangedThere(RECEIVED, kind, RECEIVED);
  }

  private static CaseEvent verdict(
      String id, Severity severity, int priority, EvidenceMode mode, String action) {
    return new CaseEvent.VerdictAdded(
        RECEIVED,
        id,
        CommentKind.EDITED,
        List.of(action),
        List.of(),
        new Judgement.Grade(severity, priority, mode),
        1,
        "why");
  }
}
