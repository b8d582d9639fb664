package moothall.escalation.casework;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import moothall.escalation.referral.Act;
import moothall.escalation.referral.Channel;
import moothall.escalation.referral.Closure;
import moothall.escalation.referral.Field;
import moothall.escalation.referral.Particulars;
import moothall.escalation.referral.PoliceAnswer;
import moothall.escalation.referral.Transmission;
import moothall.escalation.referral.WithdrawalGround;

/** What people send about a referral, from a page or a program, as what they want to do. */
public enum ReferralForms {
  TAKE_UP((_, _) -> new Act.TakeUp()),
  FILL_IN((sheet, _) -> new Act.FillIn(particulars(sheet))),
  CONFIRM((_, _) -> new Act.Confirm()),
  TRANSMIT((sheet, now) -> new Act.Transmit(transmission(sheet, "", now))),
  TRANSMIT_UNREVIEWED(
      (sheet, now) -> new Act.Transmit(transmission(sheet, sheet.reason("reason"), now))),
  NOTE_ANSWER((sheet, now) -> new Act.NoteAnswer(answer(sheet, now))),
  CHASE((sheet, _) -> new Act.Chase(sheet.reason("reason"))),
  PROPOSE_WITHDRAWAL((sheet, _) ->
      new Act.ProposeWithdrawal(
          sheet.choice("ground", WithdrawalGround.class).orElse(WithdrawalGround.FALSE_POSITIVE),
          sheet.reason("reason"),
          sheet.optional("other"))),
  APPROVE_WITHDRAWAL((sheet, _) -> new Act.ApproveWithdrawal(sheet.reason("reason"))),
  REFUSE_WITHDRAWAL((sheet, _) -> new Act.RefuseWithdrawal(sheet.reason("reason"))),
  SEND_CORRECTION(
      (sheet, _) -> new Act.SendCorrection(sheet.reason("reason"), sheet.required("receipt"))),
  CLOSE((sheet, _) -> new Act.Close(closure(sheet))),
  REOPEN((sheet, _) -> new Act.Reopen(sheet.reason("reason"))),
  ROUTE((sheet, _) -> new Act.Route(sheet.required("force"), sheet.reason("reason"))),
  NOTE_TRANSFER(
      (sheet, _) -> new Act.NoteTransfer(sheet.required("force"), sheet.reason("reason"))),
  NOTE_EMERGENCY_CALL((sheet, now) ->
      new Act.NoteEmergencyCall(sheet.time("calledAt", now), sheet.required("logNumber")));

  private interface Reader {
    Act read(Sheet sheet, Instant now);
  }

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Reader reader;

  ReferralForms(Reader reader) {
    this.reader = reader;
  }

  /** What was sent, read. */
  public sealed interface Reading {

    /** It can be asked of the guards. */
    record Understood(Act act) implements Reading {}

    /** Something is missing or wrong, in sentences. */
    record Unclear(String why) implements Reading {}
  }

  /** Reads what was sent; times that are not given are taken to be now. */
  public Reading read(Map<String, String> sent, Instant now) {
    Sheet sheet = new Sheet(sent);
    Act act = reader.read(sheet, now);
    String objections = sheet.objections();
    return objections.isEmpty() ? new Reading.Understood(act) : new Reading.Unclear(objections);
  }

  private static Particulars particulars(Sheet sheet) {
    Map<Field, String> answers = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String answer = sheet.raw(field.key());
      Particulars.objection(field, answer)
          .ifPresentOrElse(sheet::object, () -> answers.put(field, answer));
    }
    return Particulars.of(answers);
  }

  private static Transmission transmission(Sheet sheet, String caveat, Instant now) {
    return new Transmission(
        sheet.choice("channel", Channel.class).orElse(Channel.OTHER),
        sheet.required("recipient"),
        sheet.time("sentAt", now),
        sheet.required("receipt"),
        sheet.sha256("dossierSha256"),
        caveat);
  }

  private static PoliceAnswer answer(Sheet sheet, Instant now) {
    String reference = sheet.optional("reference");
    String officer = sheet.optional("officer");
    if (reference.isEmpty() && officer.isEmpty()) {
      sheet.object("Give a reference or an officer's name, or both.");
    }
    return new PoliceAnswer(
        sheet.choice("kind", PoliceAnswer.Kind.class).orElse(PoliceAnswer.Kind.OTHER),
        reference,
        sheet.required("force"),
        officer,
        sheet.time("receivedAt", now));
  }

  private static Closure closure(Sheet sheet) {
    if (!sheet.optional("legalHoldConsidered").equals("YES")) {
      sheet.object("Say that you have considered a legal hold (legalHoldConsidered: YES).");
    }
    return new Closure(
        sheet.choice("outcome", Closure.Outcome.class).orElse(Closure.Outcome.NO_OUTCOME_GIVEN),
        sheet
            .choice("retention", Closure.RetentionClass.class)
            .orElse(Closure.RetentionClass.POLICE_REFERRAL),
        sheet.optional("feedback"));
  }
}
