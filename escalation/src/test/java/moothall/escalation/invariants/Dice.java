package moothall.escalation.invariants;

import java.util.List;
import java.util.Random;
import moothall.escalation.access.Role;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.failpoints.Failpoint;

/**
 * Chooses what happens next; what leads onwards more often, so that the later states are reached.
 */
final class Dice {

  private static final List<String> PEOPLE =
      List.of("asha", "ben", "cerys", "dev", "ffion", "pia", "huw", "system", "zara");
  private static final List<String> COLLEAGUES = List.of("ben", "cerys", "dev", "ffion", "pia");
  private static final List<String> DEEDS =
      List.of(
          "TakeUp",
          "FillIn",
          "Confirm",
          "Transmit",
          "TransmitUnreviewed",
          "NoteAnswer",
          "Chase",
          "SendCorrection",
          "Close",
          "Reopen",
          "ProposeWithdrawal",
          "ApproveWithdrawal",
          "RefuseWithdrawal",
          "RaiseAgain",
          "Route");
  private static final List<Failpoint> IN_INTAKE =
      List.of(
          Failpoint.INBOX_INSERTED,
          Failpoint.CHAIN_APPENDED,
          Failpoint.CASE_WRITTEN,
          Failpoint.INTENT_ADDED,
          Failpoint.REFERRAL_ADDED,
          Failpoint.LETTER_WRITTEN,
          Failpoint.VERDICT_TAKEN);
  private static final List<Failpoint> IN_WORK =
      List.of(
          Failpoint.INTENT_CLAIMED,
          Failpoint.HIDE_LET_THROUGH,
          Failpoint.REQUEST_SENDING,
          Failpoint.REQUEST_ANSWERED,
          Failpoint.RESULT_WRITTEN,
          Failpoint.RESULT_COMMITTED);
  private static final List<String> TAMPERING =
      List.of(
          "delete from referral_event where referral_id in (select referral_id from referral where comment_id = ?)",
          "update referral_event set by_whom = 'ben' where referral_id in (select referral_id from referral where comment_id = ?)",
          "delete from referral where comment_id = ?",
          "update referral set type = 'OTHER_CRIME' where comment_id = ?",
          "delete from evidence where comment_id = ?",
          "update evidence set version = 'other' where comment_id = ?",
          "delete from case_event where case_id in (select case_id from cases where comment_id = ?)",
          "delete from cases where comment_id = ?",
          "delete from inbox where comment_id = ?");

  private final Random random;
  private final boolean followsReferrals;
  private String ends = "";
  private String lastDeed = "";

  Dice(long seed) {
    random = new Random(seed);
    followsReferrals = random.nextInt(3) == 0;
  }

  int length(int shortest, int longest) {
    return shortest + random.nextInt(longest - shortest + 1);
  }

  Move next(Sequence it) {
    Move next = choose(it);
    ends = next.kind() == Move.Kind.KILL ? next.how() : "";
    lastDeed = next.kind() == Move.Kind.ACT ? next.word(1) : "";
    return next;
  }

  private Move choose(Sequence it) {
    int on = random.nextInt(6) == 0 ? 1 : 0;
    PlainComment comment = it.comments.get(on);
    if (!comment.isKnown()) {
      return ingest(on);
    }
    if (!ends.isEmpty()) {
      return whereItEnds(on);
    }
    List<PlainReferral> raised = List.copyOf(comment.referrals.values());
    if (!raised.isEmpty() && random.nextInt(100) < (followsReferrals ? 75 : 25)) {
      return act(on, comment, any(raised));
    }
    return switch (random.nextInt(60)) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> ingest(on);
      case 8, 9, 10, 11 -> move(Move.Kind.REDELIVER, on, "", "" + random.nextInt(8));
      case 12 -> move(Move.Kind.REMOVE, on, "", "");
      case 13, 14, 15 -> move(Move.Kind.REJUDGE, on, "", any(List.of(Finding.values())).name());
      case 16, 17 -> move(Move.Kind.PAGE, on, "", it.website.isRegistered() ? "off" : "on");
      case 18, 19, 20, 21, 22, 23 ->
          move(Move.Kind.RAISE, on, any(List.of(Role.values())).name(), toRaise(raised).name());
      case 24, 25, 26, 27, 28 -> move(Move.Kind.TIME, on, "", any(List.of("7", "21", "33", "700")));
      case 29, 30, 31, 32, 33 -> move(Move.Kind.WATCH, on, "", "");
      case 34 -> move(Move.Kind.HIDE, on, any(PEOPLE.subList(0, 7)), "");
      case 35, 36 -> move(Move.Kind.UNHIDE, on, random.nextBoolean() ? "zara" : "ben", "");
      case 37 -> move(Move.Kind.LEAVE, on, "zara", "");
      case 38, 39, 40 -> move(Move.Kind.DELETE, on, "zara", "");
      case 41, 42 -> move(Move.Kind.REPLY, on, "zara", "");
      case 43, 44, 45 -> move(Move.Kind.STRIKE, on, random.nextBoolean() ? "zara" : "ben", "");
      case 46 -> move(Move.Kind.CONFIRM_STRIKE, on, random.nextBoolean() ? "yusuf" : "cerys", "");
      case 47 -> move(comment.onHold ? Move.Kind.LIFT : Move.Kind.HOLD, on, "zara", "");
      case 48 -> move(Move.Kind.BRAKE, on, "zara", it.isStopped ? "off" : "on");
      case 49, 50, 51, 52, 53, 54 ->
          move(Move.Kind.WORK, on, "", any(List.of("", "", "busy", "lost", "silent")));
      case 55, 56 -> move(Move.Kind.KILL, on, "", ends().name());
      case 57 -> move(Move.Kind.RESTART, on, "", "");
      default -> move(Move.Kind.TAMPER, on, "", any(TAMPERING));
    };
  }

  /** Another one as often as one that is raised already. */
  private ReferralType toRaise(List<PlainReferral> raised) {
    return raised.isEmpty() || random.nextBoolean()
        ? any(List.of(ReferralType.values()))
        : any(raised).type;
  }

  private Move ingest(int on) {
    Finding found = any(List.of(Finding.values()));
    String mode = random.nextInt(8) == 0 ? " ASSIST" : "";
    return move(Move.Kind.INGEST, on, "", found + " " + random.nextInt(4) + mode);
  }

  private Failpoint ends() {
    return switch (random.nextInt(5)) {
      case 0 -> Failpoint.DECISION_COMMITTED;
      case 1, 2 -> any(IN_WORK);
      default -> any(IN_INTAKE);
    };
  }

  /** Something that comes to the point, if there is anything to do there. */
  private Move whereItEnds(int on) {
    Failpoint point = Failpoint.valueOf(ends);
    if (point == Failpoint.DECISION_COMMITTED) {
      return move(random.nextBoolean() ? Move.Kind.UNHIDE : Move.Kind.HIDE, on, "zara", "");
    }
    return IN_WORK.contains(point) ? move(Move.Kind.WORK, on, "", "") : ingest(on);
  }

  private Move act(int on, PlainComment comment, PlainReferral referral) {
    String deed = random.nextInt(4) == 0 ? any(DEEDS) : any(onwards(referral));
    List<String> insiders = COLLEAGUES.stream().filter(comment::isSeenBy).toList();
    String who =
        random.nextInt(5) == 0 || insiders.isEmpty() ? any(PEOPLE.subList(0, 8)) : any(insiders);
    String variant =
        switch (deed) {
          case "FillIn" ->
              any(List.of("whole", "whole", "whole", "whole", "half", "machine", "danger"));
          case "NoteAnswer" -> any(List.of("crime", "receipt"));
          default -> "";
        };
    return move(Move.Kind.ACT, on, who, (referral.type + " " + deed + " " + variant).strip());
  }

  /** What leads on from where it stands, or takes it back. */
  private List<String> onwards(PlainReferral referral) {
    if (!followsReferrals && referral.isOpen() && !referral.hasLeft() && random.nextInt(3) == 0) {
      return List.of("ProposeWithdrawal");
    }
    return switch (referral.state()) {
      case "SEALED" -> List.of("TakeUp");
      case "UNDER_REVIEW" -> List.of(lastDeed.equals("FillIn") ? "Confirm" : "FillIn");
      case "CONFIRMED" -> List.of(lastDeed.equals("Route") ? "Transmit" : "Route");
      case "WITHDRAWAL_PROPOSED" ->
          List.of("ApproveWithdrawal", "ApproveWithdrawal", "RefuseWithdrawal");
      case "WITHDRAWN" -> List.of("RaiseAgain", "TakeUp");
      case "TRANSMITTED" -> List.of("NoteAnswer", "SendCorrection", "ProposeWithdrawal", "Chase");
      case "ACKNOWLEDGED" -> List.of("Close", "Close", "SendCorrection", "ApproveWithdrawal");
      default -> List.of("Reopen", "ProposeWithdrawal");
    };
  }

  private static Move move(Move.Kind kind, int on, String who, String how) {
    return new Move(kind, on, who, how);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
