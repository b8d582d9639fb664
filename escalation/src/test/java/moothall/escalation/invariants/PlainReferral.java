package moothall.escalation.invariants;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.LifecycleTable;
import org.jspecify.annotations.Nullable;

/** A referral as the model has it: the table of who may do what, and clocks that are added up. */
final class PlainReferral {

  private static final Duration OPEN = Duration.ofMinutes(20);
  private static final Duration CONFIRM = Duration.ofMinutes(40);
  private static final Duration TRANSMIT = Duration.ofHours(1);
  private static final Duration CHASE = Duration.ofHours(10);
  private static final Map<String, Duration> LEVELS =
      Map.of(
          "DUTY_MANAGER", Duration.ZERO,
          "HEAD_OF_SERVICE", Duration.ofMinutes(5),
          "MONITORING_OFFICER", Duration.ofMinutes(10));

  final ReferralType type;
  final boolean linkOnly;
  final Set<String> told = new TreeSet<>();
  private final LifecycleTable table;
  private String proposer = "";
  private Instant proposed = Instant.MIN;
  private @Nullable Instant left;
  private int chased;
  private int proposals;

  PlainReferral(ReferralType type, boolean linkOnly, Instant now) {
    this.type = type;
    this.linkOnly = linkOnly;
    this.table = new LifecycleTable(type, now);
  }

  String state() {
    return table.state();
  }

  boolean hasLeft() {
    return left != null;
  }

  boolean isOpen() {
    return !Set.of("CLOSED", "WITHDRAWN").contains(state());
  }

  boolean isProposedBy(String who) {
    return state().equals("WITHDRAWAL_PROPOSED") && proposer.equals(who);
  }

  /** Whether it may be done; then it is. */
  boolean act(String act, String who, String variant, Instant now) {
    if (!table.step(act, who, variant, now)) {
      return false;
    }
    switch (act) {
      case "ProposeWithdrawal" -> {
        proposer = who;
        proposed = now;
        proposals++;
      }
      case "Transmit", "TransmitUnreviewed" -> left = now;
      case "Chase" -> chased++;
      case "RaiseAgain" -> proposals = 0;
      default -> {}
    }
    return true;
  }

  void raisedAgain(boolean byMachine, Instant now) {
    if (state().equals("WITHDRAWN")) {
      proposals = 0;
    }
    table.raisedAgain(byMachine, now);
  }

  /** What the watch finds at that time: who is told of what, and whether a proposal ends. */
  void watch(Instant now) {
    tell(now);
    Instant confirm = table.started().plus(CONFIRM);
    Instant second = proposed.equals(Instant.MIN) ? now : proposed.plus(OPEN);
    Instant end = confirm.isAfter(second) ? confirm : second;
    if (state().equals("WITHDRAWAL_PROPOSED") && !end.isAfter(now)) {
      table.lapse();
      tell(now);
    }
  }

  private void tell(Instant now) {
    running()
        .forEach((clock, due) ->
            LEVELS.forEach((level, later) -> {
              if (!due.plus(later).isAfter(now)) {
                told.add(clock + " " + due + " " + level);
              }
            }));
  }

  /** Seconds since the epoch at which the next clock runs out; empty if none runs. */
  String due() {
    return running().values().stream()
        .min(Instant::compareTo)
        .map(due -> Long.toString(due.getEpochSecond()))
        .orElse("");
  }

  boolean isLate(Instant now) {
    return running().values().stream().anyMatch(due -> !due.isAfter(now));
  }

  private Map<String, Instant> running() {
    Instant began = table.started();
    Map<String, Instant> running = new LinkedHashMap<>();
    if (state().equals("SEALED")) {
      running.put("OPEN", began.plus(OPEN));
    }
    boolean isProposedAgain = state().equals("WITHDRAWAL_PROPOSED") && proposals > 1;
    if (isProposedAgain || List.of("SEALED", "UNDER_REVIEW").contains(state())) {
      running.put("CONFIRM", began.plus(CONFIRM));
    }
    if (List.of("SEALED", "UNDER_REVIEW", "CONFIRMED", "WITHDRAWAL_PROPOSED").contains(state())) {
      running.put("TRANSMIT", began.plus(TRANSMIT));
    }
    if (state().equals("TRANSMITTED") && left != null) {
      running.put("CHASE", left.plus(CHASE.multipliedBy(chased + 1L)));
    }
    return running;
  }
}
