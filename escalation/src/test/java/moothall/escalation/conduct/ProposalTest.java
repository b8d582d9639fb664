package moothall.escalation.conduct;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.conduct.CasesOfConduct.AUTHOR;
import static moothall.escalation.conduct.CasesOfConduct.WEEK;
import static moothall.escalation.conduct.CasesOfConduct.act;
import static moothall.escalation.conduct.CasesOfConduct.hidden;
import static moothall.escalation.conduct.CasesOfConduct.referred;
import static moothall.escalation.conduct.CasesOfConduct.shownAgain;
import static moothall.escalation.conduct.CasesOfConduct.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.ReferralType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class ProposalTest {

  private static final Proposal NOTE = new Proposal(Step.NOTE, Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TERROR_SUPPORT",
        "TERROR_SUSPICION",
        "PREVENT_CONCERN",
        "CSAM_INDICATOR",
        "SAFEGUARDING_CHILD",
        "SAFEGUARDING_ADULT",
        "SELF_HARM_RISK",
        "SELF_HARM_ENCOURAGE",
        "HATE_VICTIM_REPORT",
        "LANG_UNSUPPORTED",
        "DEFAMATION_RISK"
      })
  void isRefusedBesideWhatIsExempt(String category) {
    assertThat(code(NOTE, hidden(1, "PROFANITY", category), List.of())).isEqualTo("exempt");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"HATE_CRIME", "OTHER_CRIME"},
      mode = Mode.EXCLUDE)
  void isRefusedWhereTheReferralIsSilent(ReferralType type) {
    assertThat(code(NOTE, referred(hidden(1, "ABUSE_STAFF"), type), List.of())).isEqualTo("exempt");
  }

  @Test
  void isPossibleBesideAReferralForHate() {
    Case it = referred(hidden(1, "HATE_RACE"), ReferralType.HATE_CRIME);

    assertThat(code(new Proposal(Step.LONG_BLOCK, Optional.of(terms(180, 90))), it, List.of()))
        .isEmpty();
  }

  @Test
  void neverGoesBeyondTheLadder() {
    assertThat(
            code(new Proposal(Step.WARNING, Optional.empty()), hidden(1, "PROFANITY"), List.of()))
        .isEqualTo("beyond-the-ladder");
    assertThat(code(NOTE, hidden(1, "ABUSE_STAFF"), List.of())).isEmpty();
    assertThat(
            code(
                new Proposal(Step.PLATFORM_REPORT, Optional.empty()),
                hidden(1, "PROFANITY"),
                List.of()))
        .isEmpty();
  }

  @Test
  void isOneForAComment() {
    Case it = hidden(1, "PROFANITY");
    Strike first = ready(NOTE, it);

    assertThat(code(NOTE, it, List.of(first))).isEqualTo("already-struck");
    assertThat(
            code(
                NOTE,
                it,
                List.of(
                    first.ended(new Strike.Ending(Strike.How.DECLINED, act("cerys", RECEIVED))))))
        .isEmpty();
  }

  @Test
  void isRefusedForWhatSomebodyShowedAgain() {
    assertThat(code(NOTE, shownAgain(hidden(1, "PROFANITY"), "asha"), List.of()))
        .isEqualTo("shown");
  }

  @Test
  void needsTermsForABlockAndForNothingElse() {
    Case it = hidden(1, "ABUSE_STAFF");

    assertThat(code(new Proposal(Step.TEMPORARY_BLOCK, Optional.empty()), it, List.of()))
        .isEqualTo("block");
    assertThat(code(new Proposal(Step.NOTE, Optional.of(WEEK)), it, List.of())).isEqualTo("block");
    assertThat(code(new Proposal(Step.TEMPORARY_BLOCK, Optional.of(WEEK)), it, List.of()))
        .isEmpty();
  }

  @Test
  void saysWhatIsWrongWithTheTerms() {
    assertThat(objection(terms(14, 7), Step.TEMPORARY_BLOCK)).isEqualTo("days");
    assertThat(objection(terms(28, 28), Step.LONG_BLOCK)).isEqualTo("days");
    assertThat(objection(terms(366, 90), Step.LONG_BLOCK)).isEqualTo("days");
    assertThat(objection(terms(365, 184), Step.LONG_BLOCK)).isEqualTo("review");
    assertThat(objection(terms(7, 0), Step.TEMPORARY_BLOCK)).isEqualTo("review");
    assertThat(objection(terms(365, 183), Step.LONG_BLOCK)).isEmpty();
    var election = new BlockTerms.Election(false, false, "");
    assertThat(
            objection(new BlockTerms(7, 7, " ", "By telephone.", election), Step.TEMPORARY_BLOCK))
        .isEqualTo("proportionality");
    assertThat(objection(new BlockTerms(7, 7, "Why.", "", election), Step.TEMPORARY_BLOCK))
        .isEqualTo("alternatives");
  }

  @Test
  void doesNotBlockACandidateBeforeAnElectionUnlessLegalAgrees() {
    assertThat(election(true, true, "")).isEqualTo("pre-election");
    assertThat(election(true, true, "Huw, Monitoring Officer, 2 November")).isEmpty();
    assertThat(election(true, false, "")).isEmpty();
    assertThat(election(false, true, "")).isEmpty();
  }

  @Test
  void isConfirmedBySomebodyElse() {
    Strike note = ready(NOTE, hidden(1, "PROFANITY"));

    assertThat(note.toConfirming(new Person("ben"), RECEIVED).orElseThrow().code())
        .isEqualTo("four-eyes");
    assertThat(note.toConfirming(new Person("cerys"), RECEIVED)).isEmpty();
    assertThatThrownBy(() -> new Person(CaseEvent.SYSTEM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsAsALongBlockFromTheThirdPersonOn() {
    Strike proposed =
        ready(new Proposal(Step.LONG_BLOCK, Optional.of(terms(180, 90))), hidden(1, "HATE_RACE"));
    Strike confirmed = proposed.confirmed(act("cerys", RECEIVED));

    assertThat(confirmed.standing(RECEIVED)).isEqualTo(Strike.Standing.AWAITS_SECOND);
    assertThat(confirmed.toSeconding(new Person("cerys"), RECEIVED)).isPresent();
    assertThat(confirmed.toSeconding(new Person("ben"), RECEIVED)).isPresent();
    assertThat(confirmed.toSeconding(new Person("dora"), RECEIVED)).isEmpty();
    Strike seconded = confirmed.seconded(act("dora", RECEIVED));
    assertThat(seconded.standing(RECEIVED)).isEqualTo(Strike.Standing.IN_FORCE);
    assertThat(seconded.until().orElseThrow()).isEqualTo(terms(180, 90).end(RECEIVED));
  }

  private static Strike ready(Proposal proposal, Case it) {
    return ((Proposal.Draft.Ready) proposal.draft(it, AUTHOR, List.of(), act("ben", RECEIVED)))
        .strike();
  }

  private static String code(Proposal proposal, Case it, List<Strike> known) {
    return switch (proposal.draft(it, AUTHOR, known, act("ben", RECEIVED))) {
      case Proposal.Draft.Ready _ -> "";
      case Proposal.Draft.Refused(var objection) -> objection.code();
    };
  }

  private static String objection(BlockTerms terms, Step step) {
    return terms.objection(step).map(Objection::code).orElse("");
  }

  private static String election(boolean member, boolean preElection, String clearance) {
    return objection(
        new BlockTerms(
            7, 7, "Why.", "By telephone.", new BlockTerms.Election(member, preElection, clearance)),
        Step.TEMPORARY_BLOCK);
  }
}
