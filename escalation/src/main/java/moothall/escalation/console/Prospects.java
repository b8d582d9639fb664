package moothall.escalation.console;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.casework.ReferralForms;
import moothall.escalation.casework.ReferralReview;
import moothall.escalation.referral.Act;
import moothall.escalation.referral.Channel;
import moothall.escalation.referral.Closure;
import moothall.escalation.referral.Guards;
import moothall.escalation.referral.Particulars;
import moothall.escalation.referral.PoliceAnswer;
import moothall.escalation.referral.Refusal;
import moothall.escalation.referral.Ruling;
import moothall.escalation.referral.Transmission;
import moothall.escalation.referral.WithdrawalGround;

/**
 * Which forms a person is shown: those that the guards would not refuse whatever is written in
 * them. What is merely missing is said when it is sent.
 */
final class Prospects {

  private Prospects() {}

  static Set<String> of(ReferralReview.Sight sight) {
    Set<String> open = new TreeSet<>();
    for (ReferralForms form : ReferralForms.values()) {
      if (isOpen(act(form, sight.now()), sight)) {
        open.add(form.name());
      }
    }
    return open;
  }

  private static boolean isOpen(Act act, ReferralReview.Sight sight) {
    Ruling ruling =
        Guards.rule(act, sight.it().proceedings(), sight.person(), sight.now(), sight.clocks());
    return switch (ruling) {
      case Ruling.Granted _ -> true;
      case Ruling.Refused(var why) ->
          switch (why) {
            case Refusal.Missing _,
                Refusal.NobodyAgreed _,
                Refusal.PerceivedByNobody _,
                Refusal.NoSuchDossier _,
                Refusal.NotYet _ ->
                true;
            case Refusal.WrongState _,
                Refusal.NotYours _,
                Refusal.OnlyAPerson _,
                Refusal.SamePerson _,
                Refusal.NeverWithdrawn _,
                Refusal.DossierIsOut _,
                Refusal.NoCandidate _,
                Refusal.Settled _,
                Refusal.SecondOpinion _,
                Refusal.TimeForAReview _ ->
                false;
          };
    };
  }

  private static Act act(ReferralForms form, Instant now) {
    return switch (form) {
      case TAKE_UP -> new Act.TakeUp();
      case FILL_IN -> new Act.FillIn(Particulars.NONE);
      case CONFIRM -> new Act.Confirm();
      case TRANSMIT -> new Act.Transmit(sent(now, ""));
      case TRANSMIT_UNREVIEWED -> new Act.Transmit(sent(now, "?"));
      case NOTE_ANSWER ->
          new Act.NoteAnswer(new PoliceAnswer(PoliceAnswer.Kind.OTHER, "?", "?", "", now));
      case CHASE -> new Act.Chase("?");
      case PROPOSE_WITHDRAWAL ->
          new Act.ProposeWithdrawal(WithdrawalGround.FALSE_POSITIVE, "?", null);
      case APPROVE_WITHDRAWAL -> new Act.ApproveWithdrawal("?");
      case REFUSE_WITHDRAWAL -> new Act.RefuseWithdrawal("?");
      case SEND_CORRECTION -> new Act.SendCorrection("?", "?");
      case CLOSE ->
          new Act.Close(
              new Closure(
                  Closure.Outcome.NO_OUTCOME_GIVEN, Closure.RetentionClass.POLICE_REFERRAL, ""));
      case REOPEN -> new Act.Reopen("?");
      case ROUTE -> new Act.Route("?", "?");
      case NOTE_TRANSFER -> new Act.NoteTransfer("?", "?");
      case NOTE_EMERGENCY_CALL -> new Act.NoteEmergencyCall(now, "?");
    };
  }

  private static Transmission sent(Instant now, String caveat) {
    return new Transmission(Channel.OTHER, "?", now, "?", "?", caveat);
  }
}
