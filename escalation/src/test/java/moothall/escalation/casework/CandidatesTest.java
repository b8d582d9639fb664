package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.Verdicts;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.handover.DossierAnswer;
import moothall.escalation.handover.DossierDesk;
import moothall.escalation.referral.Act;
import moothall.escalation.referral.Candidate;
import moothall.escalation.referral.Channel;
import moothall.escalation.referral.Closure;
import moothall.escalation.referral.Forms;
import moothall.escalation.referral.PoliceAnswer;
import moothall.escalation.referral.Proceedings;
import moothall.escalation.referral.ReferralEvent;
import moothall.escalation.referral.ReferralState;
import moothall.escalation.referral.Refusal;
import moothall.escalation.referral.Transmission;
import moothall.escalation.referral.Urgency;
import moothall.escalation.referral.WithdrawalGround;
import org.junit.jupiter.api.Test;

/** What the machine is not sure of, and what it finds again in other words. */
final class CandidatesTest extends CommentUnderIntake {

  private static final Viewer PIA = new Viewer("pia", Set.of(Role.PREVENT_LEAD));
  private static final Viewer DEV = new Viewer("dev", Set.of(Role.COMMUNITY_SAFETY));
  private static final Viewer CERYS = new Viewer("cerys", Set.of(Role.SENIOR_MODERATOR));
  private static final Act PROPOSAL =
      new Act.ProposeWithdrawal(WithdrawalGround.FALSE_POSITIVE, "No.", null);
  private static final Reason WHY = new Reason("It is about a film.");

  @Test
  void scenario16SuspicionBand() {
    suspect("TERROR_SUSPICION");
    CandidateDesk desk16 = service.bean(CandidateDesk.class);

    assertThat(desk16.of(PIA, it().id()).orElseThrow())
        .singleElement()
        .matches(candidate -> candidate.isOpen() && candidate.type() == ReferralType.TERRORISM);
    assertThat(desk.leaveAsIs(it().id(), PIA, WHY)).isEqualTo(CandidateDesk.OPEN);

    assertThat(desk16.decline(it().id(), PIA, ReferralType.TERRORISM, WHY))
        .matches(
            answer -> answer instanceof CandidateDesk.Answer.Noted noted && noted.after().isOpen());
    assertThat(desk16.decline(it().id(), PIA, ReferralType.TERRORISM, WHY))
        .isEqualTo(new CandidateDesk.Answer.Refused(new Refusal.SecondOpinion("pia")));
    assertThat(desk.leaveAsIs(it().id(), PIA, WHY)).isEqualTo(CandidateDesk.OPEN);

    assertThat(desk16.decline(it().id(), DEV, ReferralType.TERRORISM, WHY))
        .matches(answer ->
            answer instanceof CandidateDesk.Answer.Noted noted && !noted.after().isOpen());
    assertThat(desk.leaveAsIs(it().id(), PIA, WHY)).isInstanceOf(DeskAnswer.Accepted.class);
  }

  @Test
  void letsOnePersonDeclineHateWithAReason() {
    suspect("HATE_RACE");

    assertThat(
            service.bean(CandidateDesk.class).decline(it().id(), DEV, ReferralType.HATE_CRIME, WHY))
        .matches(answer ->
            answer instanceof CandidateDesk.Answer.Noted noted && !noted.after().isOpen());
  }

  @Test
  void endsWhereSomebodyRaisesIt() {
    suspect("HATE_RACE");
    service.bean(ReferralDesk.class).raise(comment(), ReferralType.HATE_CRIME, ASHA, WHY);

    assertThat(desk.leaveAsIs(it().id(), ASHA, WHY)).isInstanceOf(DeskAnswer.Accepted.class);
  }

  @Test
  void asksForNothingThatIsRaisedOrNotReferred() {
    suspect("PROFANITY");
    assertThat(service.bean(CandidateDesk.class).of(ASHA, it().id()).orElseThrow()).isEmpty();

    take(hateful().on(id).saying("worse words"));
    assertThat(service.bean(CandidateDesk.class).of(ASHA, it().id()).orElseThrow()).isEmpty();
  }

  @Test
  void raisesAgainForOtherWordsAndNotForTheSame() {
    take(hateful().on(id));
    withdraw();

    take(hateful().on(id).asking("HIDE", "REFER_HATE", "ESCALATE"));
    assertThat(state()).as("the same words, judged again").isEqualTo(ReferralState.WITHDRAWN);

    take(hateful().on(id).saying("other words").happening(CommentKind.EDITED));
    assertThat(state()).as("other words").isEqualTo(ReferralState.SEALED);
  }

  @Test
  void asksAgainAboutOtherWordsThanThoseThatWereWithdrawn() {
    take(hateful().on(id));
    withdraw();

    suspect(hateful().on(id).saying("other words").happening(CommentKind.EDITED), "HATE_RACE");

    assertThat(service.bean(CandidateDesk.class).of(DEV, it().id()).orElseThrow())
        .singleElement()
        .matches(Candidate::isOpen);
  }

  @Test
  void endsAProposalToWithdrawWhereOtherWordsCome() {
    take(hateful().on(id));
    review(DEV, PROPOSAL);

    take(hateful().on(id).saying("other words").happening(CommentKind.EDITED));

    assertThat(state()).isEqualTo(ReferralState.UNDER_REVIEW);
    assertThat(review(CERYS, new Act.ApproveWithdrawal("No.")))
        .isInstanceOf(ReferralAnswer.Refused.class);
  }

  @Test
  void takesTheConfirmationOfOtherWordsAway() {
    take(hateful().on(id));
    confirm();

    take(hateful().on(id).saying("other words").happening(CommentKind.EDITED));

    assertThat(state()).isEqualTo(ReferralState.UNDER_REVIEW);
    assertThat(proceedings().confirmation()).isEmpty();
  }

  @Test
  void keepsEveryRaiseOfAPersonAndEndsAProposalByIt() {
    take(hateful().on(id));
    review(DEV, PROPOSAL);

    service.bean(ReferralDesk.class).raise(comment(), ReferralType.HATE_CRIME, ASHA, WHY);

    assertThat(state()).isEqualTo(ReferralState.UNDER_REVIEW);
    assertThat(proceedings().events().getLast())
        .isInstanceOfSatisfying(
            ReferralEvent.RaisedAgain.class,
            it -> {
              assertThat(it.by()).isEqualTo("asha");
              assertThat(it.reason()).isEqualTo(WHY.words());
            });
  }

  @Test
  void keepsAConfirmationThroughAnotherRaise() {
    take(hateful().on(id));
    confirm();

    service.bean(ReferralDesk.class).raise(comment(), ReferralType.HATE_CRIME, ASHA, WHY);

    assertThat(state()).isEqualTo(ReferralState.CONFIRMED);
    assertThat(proceedings().events().getLast()).isInstanceOf(ReferralEvent.RaisedAgain.class);
  }

  @Test
  void reopensWhatIsClosed() {
    take(hateful().on(id));
    confirm();
    Instant now = Instant.now().minusSeconds(1);
    review(DEV, new Act.Route("Ambershire Police", "The page is theirs."));
    review(
        DEV,
        new Act.Transmit(
            new Transmission(
                Channel.FORCE_FORM, "Ambershire Police", now, "ABC-123", dossier(), "")));
    review(
        DEV,
        new Act.NoteAnswer(
            new PoliceAnswer(PoliceAnswer.Kind.CRIME_REF, "42/1", "Ambershire Police", "", now)));
    review(
        DEV,
        new Act.Close(
            new Closure(
                Closure.Outcome.RECORDED_ONLY, Closure.RetentionClass.POLICE_REFERRAL, "")));
    assertThat(state()).isEqualTo(ReferralState.CLOSED);

    take(hateful().on(id).saying("other words").happening(CommentKind.EDITED));

    assertThat(state()).isEqualTo(ReferralState.REOPENED);
  }

  @Test
  void hurriesWhatAPersonRaisesBecauseOfADoubt() {
    suspect("TERROR_THREAT");
    service.bean(ReferralDesk.class).raise(comment(), ReferralType.TERRORISM, ASHA, WHY);

    assertThat(proceedings().urgency()).isEqualTo(Urgency.IMMINENT);
  }

  private void confirm() {
    review(DEV, new Act.TakeUp());
    review(DEV, new Act.FillIn(Forms.complete()));
    review(DEV, new Act.Confirm());
    assertThat(state()).isEqualTo(ReferralState.CONFIRMED);
  }

  private ReferralAnswer review(Viewer who, Act act) {
    return service.bean(ReferralReview.class).act(referral(), who, act, OptionalInt.empty());
  }

  private String dossier() {
    return service.bean(DossierDesk.class).take(DEV, referral())
            instanceof DossierAnswer.Made(_, var sha256, _)
        ? sha256
        : "not made";
  }

  private void withdraw() {
    review(DEV, PROPOSAL);
    review(CERYS, new Act.ApproveWithdrawal("No."));
    assertThat(state()).isEqualTo(ReferralState.WITHDRAWN);
  }

  private ReferralState state() {
    return proceedings().state();
  }

  private Proceedings proceedings() {
    return service
        .bean(ReferralReview.class)
        .find(DEV, referral())
        .orElseThrow()
        .it()
        .proceedings();
  }

  private UUID referral() {
    return UUID.fromString(
        service.text("select referral_id from referral where comment_id = '" + id + "'"));
  }

  /** A verdict that is not sure. */
  private void suspect(String category) {
    suspect(hateful().on(id), category);
  }

  private void suspect(Verdicts.Sketch words, String category) {
    var sketch = words.asking("ESCALATE");
    Judgement it = sketch.judgement();
    var finding =
        new Judgement.Finding(
            "r-1", category, 0.4, "REVIEW", List.of(), "", List.of(), "It may be.");
    service
        .bean(VerdictIntake.class)
        .take(
            new Judgement(
                it.verdictId(),
                it.comment(),
                it.actions(),
                List.of(category),
                it.grade(),
                List.of(finding),
                it.scores(),
                it.versions()),
            sketch.raw(),
            RECEIVED);
  }
}
