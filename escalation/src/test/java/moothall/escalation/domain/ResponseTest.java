package moothall.escalation.domain;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.domain.HideDecision.ByMachine;
import moothall.escalation.domain.HideDecision.ByPerson;
import moothall.escalation.domain.HideDecision.Nothing;
import moothall.escalation.domain.HideDecision.Why;
import org.junit.jupiter.api.Test;

final class ResponseTest {

  private static final Capability HIDES = new Capability(true, false, false);

  @Test
  void leavesACleanCommentAlone() {
    Response response =
        Response.to(harmless().judgement(), Optional.empty(), Standing.NEWEST, HIDES);

    assertThat(response).isEqualTo(new Response(false, new Nothing(), List.of()));
  }

  @Test
  void hidesByMachineOnlyWhereThePageEnforces() {
    assertThat(hide(hateful().in(PageMode.ENFORCE))).isEqualTo(new ByMachine());
    assertThat(hide(hateful().in(PageMode.ASSIST))).isEqualTo(new ByPerson(Why.ASSIST_MODE));
    assertThat(hide(hateful().in(PageMode.OBSERVE))).isEqualTo(new Nothing());
  }

  @Test
  void opensACaseAndRefersInEveryMode() {
    int seen = 0;
    for (PageMode mode : PageMode.values()) {
      Response response =
          Response.to(hateful().in(mode).judgement(), Optional.empty(), Standing.NEWEST, HIDES);

      assertThat(response.hasCase()).isTrue();
      assertThat(response.referrals()).containsExactly(ReferralType.HATE_CRIME);
      seen++;
    }
    assertThat(seen).isEqualTo(3);
  }

  @Test
  void asksAPersonWhereThePlatformCannotHide() {
    Response response =
        Response.to(
            hateful().on("file:town:1").judgement(),
            Optional.empty(),
            Standing.NEWEST,
            new Capability(false, false, false));

    assertThat(response.hide()).isEqualTo(new ByPerson(Why.CANNOT_HIDE));
  }

  @Test
  void doesNotHideWhatThePolicyDoesNotAskToHide() {
    assertThat(hide(hateful().asking("FLAG"))).isEqualTo(new Nothing());
    assertThat(hide(hateful().asking("REFER_SAFEGUARDING"))).isEqualTo(new Nothing());
  }

  @Test
  void leavesAnOutdatedVersionToAPersonAndStillRefersIt() {
    Response response =
        Response.to(hateful().judgement(), Optional.empty(), Standing.OUTDATED, HIDES);

    assertThat(response.hide()).isEqualTo(new ByPerson(Why.NEWER_VERSION_KNOWN));
    assertThat(response.referrals()).containsExactly(ReferralType.HATE_CRIME);
  }

  @Test
  void hidesNothingThatHasBeenRemovedSince() {
    Response response =
        Response.to(hateful().judgement(), Optional.empty(), Standing.REMOVED_SINCE, HIDES);

    assertThat(response.hide()).isEqualTo(new Nothing());
    assertThat(response.hasCase()).isTrue();
  }

  @Test
  void neverHidesAgainWhatAPersonHasShown() {
    Case shown =
        caseWith(
            new CaseEvent.HideRequested(RECEIVED, id(1), "system", true, "policy"),
            new CaseEvent.ActionCompleted(RECEIVED, id(1), ActionKind.HIDE, Settlement.DONE),
            new CaseEvent.UnhideRequested(RECEIVED, id(2), "asha", "It is a quotation."));

    Response response =
        Response.to(hateful().judgement(), Optional.of(shown), Standing.NEWEST, HIDES);

    assertThat(response.hide()).isEqualTo(new ByPerson(Why.PERSON_SHOWED_IT));
  }

  @Test
  void neverHidesAgainWhatWasShownOnThePlatformItself() {
    Case shown =
        caseWith(
            new CaseEvent.ChangedThere(RECEIVED, ActionKind.HIDE, null),
            new CaseEvent.ChangedThere(RECEIVED, ActionKind.UNHIDE, null));

    assertThat(
            Response.to(hateful().judgement(), Optional.of(shown), Standing.NEWEST, HIDES).hide())
        .isEqualTo(new ByPerson(Why.PERSON_SHOWED_IT));
  }

  @Test
  void hidesNothingThatIsHiddenThereAlready() {
    Case hidden = caseWith(new CaseEvent.ChangedThere(RECEIVED, ActionKind.HIDE, null));

    assertThat(
            Response.to(hateful().judgement(), Optional.of(hidden), Standing.NEWEST, HIDES).hide())
        .isEqualTo(new Nothing());
  }

  @Test
  void doesNotAskTwiceByMachine() {
    Case refused =
        caseWith(
            new CaseEvent.HideRequested(RECEIVED, id(1), "system", true, "policy"),
            new CaseEvent.ActionCompleted(RECEIVED, id(1), ActionKind.HIDE, Settlement.GAVE_UP));

    Response response =
        Response.to(hateful().judgement(), Optional.of(refused), Standing.NEWEST, HIDES);

    assertThat(response.hide()).isEqualTo(new ByPerson(Why.TRIED_BEFORE));
  }

  @Test
  void keepsLaterVersionsOfACaseTogether() {
    Response response =
        Response.to(harmless().judgement(), Optional.of(caseWith()), Standing.NEWEST, HIDES);

    assertThat(response).isEqualTo(new Response(true, new Nothing(), List.of()));
  }

  private static HideDecision hide(Sketch sketch) {
    return Response.to(sketch.judgement(), Optional.empty(), Standing.NEWEST, HIDES).hide();
  }

  static UUID id(int number) {
    return new UUID(0, number);
  }

  static Case caseWith(CaseEvent... more) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new CaseEvent.Opened(
            RECEIVED, "website:town-news:c-1", "ambermere", "town-news", "Town news", "system"));
    events.addAll(Arrays.asList(more));
    return Case.fold(new CaseId(id(99)), events);
  }
}
