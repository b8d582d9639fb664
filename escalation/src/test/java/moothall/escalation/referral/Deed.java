package moothall.escalation.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import moothall.escalation.access.Role;

/** Something that somebody tries, with a variant where there are several ways to do it. */
public record Deed(String name, String who, String variant) {

  private static final Instant BEFORE = Instant.parse("2026-11-02T11:00:00Z");

  /** People of an invented council, and the machine. */
  public static final Map<String, Set<Role>> PEOPLE =
      Map.of(
          "asha", Set.of(Role.COMMUNICATIONS),
          "ben", Set.of(Role.MODERATOR, Role.REFERRAL_REVIEWER),
          "cerys", Set.of(Role.SENIOR_MODERATOR),
          "dev", Set.of(Role.COMMUNITY_SAFETY),
          "ffion", Set.of(Role.SAFEGUARDING_LEAD),
          "pia", Set.of(Role.PREVENT_LEAD),
          "huw", Set.of(Role.LEGAL),
          "system", Set.of(Role.values()));

  private static final List<String> NAMES = PEOPLE.keySet().stream().sorted().toList();

  /** What leads onwards is tried more often, so that the later states are reached too. */
  private static final List<String> DEEDS =
      List.of(
          "TakeUp",
          "TakeUp",
          "TakeUp",
          "FillIn",
          "FillIn",
          "FillIn",
          "Confirm",
          "Confirm",
          "Transmit",
          "Transmit",
          "Transmit",
          "TransmitUnreviewed",
          "NoteAnswer",
          "NoteAnswer",
          "Chase",
          "SendCorrection",
          "Close",
          "Close",
          "Reopen",
          "ProposeWithdrawal",
          "ApproveWithdrawal",
          "ApproveWithdrawal",
          "RefuseWithdrawal",
          "RaiseAgain",
          "Route",
          "Route");

  public static Deed random(Random random) {
    String name = DEEDS.get(random.nextInt(DEEDS.size()));
    return new Deed(name, NAMES.get(random.nextInt(NAMES.size())), variants(name, random));
  }

  private static String variants(String name, Random random) {
    List<String> variants =
        switch (name) {
          case "FillIn" -> List.of("whole", "whole", "whole", "whole", "half", "machine", "danger");
          case "NoteAnswer" -> List.of("crime", "receipt");
          default -> List.of("");
        };
    return variants.get(random.nextInt(variants.size()));
  }

  /** Somebody in front of a referral that all of their roles see. */
  public static Person person(String who) {
    return new Person(who, PEOPLE.getOrDefault(who, Set.of()));
  }

  /** The same, as the product takes it. */
  public Act act() {
    return switch (name) {
      case "TakeUp" -> new Act.TakeUp();
      case "FillIn" -> new Act.FillIn(particulars());
      case "Confirm" -> new Act.Confirm();
      case "Transmit" -> new Act.Transmit(sent(""));
      case "TransmitUnreviewed" -> new Act.Transmit(sent("Nobody looked in time."));
      case "NoteAnswer" ->
          new Act.NoteAnswer(
              new PoliceAnswer(
                  variant.equals("receipt")
                      ? PoliceAnswer.Kind.RECEIPT_CODE
                      : PoliceAnswer.Kind.CRIME_REF,
                  "42/1",
                  "Ambershire Police",
                  "",
                  BEFORE));
      case "Chase" -> new Act.Chase("By telephone.");
      case "SendCorrection" -> new Act.SendCorrection("The time was wrong.", "C-1");
      case "Close" ->
          new Act.Close(
              new Closure(
                  Closure.Outcome.RECORDED_ONLY, Closure.RetentionClass.POLICE_REFERRAL, ""));
      case "Reopen" -> new Act.Reopen("They ask again.");
      case "ProposeWithdrawal" ->
          new Act.ProposeWithdrawal(WithdrawalGround.QUOTED_COUNTER_SPEECH, "It is a quote.", null);
      case "ApproveWithdrawal" -> new Act.ApproveWithdrawal("It is.");
      case "RefuseWithdrawal" -> new Act.RefuseWithdrawal("It is not.");
      case "RaiseAgain" -> new Act.RaiseAgain("It was no quote.");
      case "Route" -> new Act.Route("Ambershire Police", "The page is theirs.");
      default -> throw new IllegalStateException(name);
    };
  }

  private Particulars particulars() {
    return switch (variant) {
      case "half" -> Forms.but(Field.TARGET, "");
      case "machine" -> Forms.but(Field.PERCEIVED_BY, "SYSTEM");
      case "danger" -> Forms.but(Field.IMMEDIATE_RISK, "YES");
      default -> Forms.complete();
    };
  }

  private static Transmission sent(String caveat) {
    return new Transmission(
        Channel.FORCE_FORM, "Ambershire Police", BEFORE, "ABC-123", "0".repeat(64), caveat);
  }
}
