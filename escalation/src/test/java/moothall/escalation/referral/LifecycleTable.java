package moothall.escalation.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import moothall.escalation.domain.ReferralType;

/**
 * The lifecycle as a plain table, written a second time and in another way: from which states what
 * may be done, by whom, and where it leads. Knows nothing of events.
 */
public final class LifecycleTable {

  private static final Map<String, Set<String>> FROM =
      Map.ofEntries(
          Map.entry("TakeUp", Set.of("SEALED")),
          Map.entry("FillIn", Set.of("UNDER_REVIEW", "CONFIRMED")),
          Map.entry("Confirm", Set.of("UNDER_REVIEW")),
          Map.entry("Transmit", Set.of("CONFIRMED")),
          Map.entry("TransmitUnreviewed", Set.of("SEALED", "UNDER_REVIEW")),
          Map.entry("NoteAnswer", Set.of("TRANSMITTED", "ACKNOWLEDGED", "REOPENED")),
          Map.entry("Chase", Set.of("TRANSMITTED")),
          Map.entry("SendCorrection", Set.of("TRANSMITTED", "ACKNOWLEDGED", "REOPENED")),
          Map.entry("Close", Set.of("ACKNOWLEDGED", "REOPENED")),
          Map.entry("Reopen", Set.of("CLOSED")),
          Map.entry("ProposeWithdrawal", Set.of("RAISED", "SEALED", "UNDER_REVIEW", "CONFIRMED")),
          Map.entry("ApproveWithdrawal", Set.of("WITHDRAWAL_PROPOSED")),
          Map.entry("RefuseWithdrawal", Set.of("WITHDRAWAL_PROPOSED")),
          Map.entry("RaiseAgain", Set.of("WITHDRAWN")),
          Map.entry("Route", Set.of("RAISED", "SEALED", "UNDER_REVIEW", "CONFIRMED")));

  private static final Set<String> REVIEWERS = Set.of("ben", "cerys", "dev", "ffion", "pia", "huw");

  private final ReferralType type;
  private Instant started;
  String state = "SEALED";
  private String proposer = "";
  private boolean filled;
  private boolean human;
  private boolean immediate;
  private boolean routed;
  private String last = "";

  public LifecycleTable(ReferralType type, Instant started) {
    this.type = type;
    this.started = started;
  }

  /** Whether it may be done; if so, the table moves on. */
  public boolean step(String act, String who, String variant, Instant now) {
    boolean allowed =
        !who.equals("system")
            && FROM.getOrDefault(act, Set.of()).contains(state)
            && isTheirs(act, who)
            && isReady(act, who, now);
    if (allowed) {
      move(act, who, variant, now);
    }
    return allowed;
  }

  public String state() {
    return state;
  }

  /** From when the clocks run that run before it leaves. */
  public Instant started() {
    return started;
  }

  /** Somebody raises it again, wherever it stands, or the machine does for other words. */
  public void raisedAgain(boolean byMachine, Instant now) {
    switch (state) {
      case "WITHDRAWN" -> {
        state = "SEALED";
        started = now;
      }
      case "WITHDRAWAL_PROPOSED" -> state = "UNDER_REVIEW";
      case "CLOSED" -> state = "REOPENED";
      case "CONFIRMED" -> state = byMachine ? "UNDER_REVIEW" : "CONFIRMED";
      default -> {}
    }
  }

  /** Nobody has decided in time about the proposal to withdraw it. */
  public void lapse() {
    state = "UNDER_REVIEW";
  }

  private boolean isTheirs(String act, String who) {
    boolean csea = type == ReferralType.CSEA;
    return switch (act) {
      case "TakeUp", "FillIn", "Confirm", "TransmitUnreviewed", "Route", "ProposeWithdrawal" ->
          REVIEWERS.contains(who) && (!csea || who.equals("ffion"));
      case "ApproveWithdrawal", "RefuseWithdrawal" ->
          switch (type) {
            case CSEA -> false;
            case TERRORISM -> Set.of("dev", "pia", "huw").contains(who);
            case PREVENT -> Set.of("pia", "ffion", "huw").contains(who);
            case SAFEGUARDING -> Set.of("ffion", "huw").contains(who);
            case HATE_CRIME, OTHER_CRIME ->
                Set.of("cerys", "dev", "ffion", "pia", "huw").contains(who);
          };
      case "RaiseAgain" -> true;
      default ->
          switch (type) {
            case CSEA, SAFEGUARDING -> who.equals("ffion");
            case PREVENT -> Set.of("ffion", "pia").contains(who);
            case TERRORISM, HATE_CRIME, OTHER_CRIME ->
                Set.of("dev", "ffion", "pia", "huw").contains(who);
          };
    };
  }

  private boolean isReady(String act, String who, Instant now) {
    boolean toAForce = type != ReferralType.SAFEGUARDING && type != ReferralType.PREVENT;
    return switch (act) {
      case "Confirm" -> filled && human;
      case "Transmit" -> filled && human && (routed || !toAForce);
      case "TransmitUnreviewed" -> human && (immediate || isLate(now));
      case "ProposeWithdrawal" -> type != ReferralType.CSEA;
      case "ApproveWithdrawal", "RefuseWithdrawal" -> !who.equals(proposer);
      default -> true;
    };
  }

  private boolean isLate(Instant now) {
    Duration allowed = Duration.ofMinutes(state.equals("SEALED") ? 20 : 40);
    return !now.isBefore(started.plus(allowed));
  }

  private void move(String act, String who, String variant, Instant now) {
    switch (act) {
      case "TakeUp" -> state = "UNDER_REVIEW";
      case "FillIn" -> {
        filled = !variant.equals("half");
        human = !variant.equals("machine");
        immediate = variant.equals("danger");
        if (state.equals("CONFIRMED") && !variant.equals(last)) {
          state = "UNDER_REVIEW";
        }
        last = variant;
      }
      case "Confirm" -> state = "CONFIRMED";
      case "Transmit", "TransmitUnreviewed" -> state = "TRANSMITTED";
      case "NoteAnswer" -> {
        if (state.equals("TRANSMITTED") && !variant.equals("receipt")) {
          state = "ACKNOWLEDGED";
        }
      }
      case "Close" -> state = "CLOSED";
      case "Reopen" -> state = "REOPENED";
      case "ProposeWithdrawal" -> {
        proposer = who;
        state = "WITHDRAWAL_PROPOSED";
      }
      case "ApproveWithdrawal" -> state = "WITHDRAWN";
      case "RefuseWithdrawal" -> state = "UNDER_REVIEW";
      case "RaiseAgain" -> {
        state = "SEALED";
        started = now;
      }
      case "Route" -> routed = true;
      default -> {}
    }
  }
}
