package moothall.escalation.invariants;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.ClockTable;
import moothall.escalation.referral.Clocks;
import moothall.escalation.referral.Deed;
import moothall.escalation.referral.Dues;
import moothall.escalation.referral.Guards;
import moothall.escalation.referral.Proceedings;
import moothall.escalation.referral.Promises;
import moothall.escalation.referral.ReferralEvent;
import moothall.escalation.referral.Ruling;

/** One referral in the guards, the fold and the clocks alone, beside the same plain model. */
final class Paper {

  private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");
  private static final List<ReferralType> TYPES = List.of(ReferralType.values());
  private static final ClockTable CLOCKS = Clocks.ofMinutes(20, 40, 60);

  private final Tally tally;
  private final ReferralType type;
  private final PlainReferral plain;
  private Proceedings it;
  private Instant now = START;

  Paper(Tally tally, ReferralType type) {
    this.tally = tally;
    this.type = type;
    this.plain = new PlainReferral(type, false, START);
    this.it =
        Proceedings.fold(
            List.of(
                new ReferralEvent.Raised(START, CaseEvent.SYSTEM, new UUID(0, 1), type, Set.of()),
                new ReferralEvent.Sealed(
                    START, CaseEvent.SYSTEM, ReferralEvent.Capture.PARTIAL, List.of("00ff"))));
  }

  static ReferralType type(Random random) {
    return TYPES.get(random.nextInt(TYPES.size()));
  }

  static Move next(Random random, ReferralType type) {
    return switch (random.nextInt(30)) {
      case 0 -> new Move(Move.Kind.TIME, 0, "", List.of("7", "21", "700").get(random.nextInt(3)));
      case 1 -> new Move(Move.Kind.WATCH, 0, "", "");
      case 2 -> new Move(Move.Kind.RAISE, 0, random.nextBoolean() ? "system" : "asha", "");
      default -> {
        Deed deed = Deed.random(random);
        yield new Move(
            Move.Kind.ACT,
            0,
            deed.who(),
            (type + " " + deed.name() + " " + deed.variant()).strip());
      }
    };
  }

  void play(Move move) {
    switch (move.kind()) {
      case TIME -> now = now.plus(Duration.ofMinutes(Integer.parseInt(move.how())));
      case WATCH -> watch();
      case RAISE -> {
        boolean byMachine = move.who().equals("system");
        it = it.and(List.of(new ReferralEvent.RaisedAgain(now, move.who(), "Again.", Set.of())));
        plain.raisedAgain(byMachine, now);
        tally.arose(Invariant.INV_09);
      }
      default -> act(move);
    }
    check(move);
  }

  private void act(Move move) {
    Deed deed = new Deed(move.word(1), move.who(), move.word(2));
    Ruling ruling = Guards.rule(deed.act(), it, Deed.person(deed.who()), now, CLOCKS);
    boolean own = deed.name().equals("ApproveWithdrawal") && plain.isProposedBy(deed.who());
    Invariant about =
        deed.who().equals("system")
            ? Invariant.INV_04
            : !deed.name().endsWith("Withdrawal")
                ? Invariant.THE_MODEL
                : plain.hasLeft() ? Invariant.INV_12 : Invariant.INV_03;
    if (about != Invariant.INV_03 || own) {
      tally.arose(about);
    }
    about.holds(
        ruling instanceof Ruling.Granted == plain.act(deed.name(), deed.who(), deed.variant(), now),
        move,
        "came to",
        ruling);
    if (ruling instanceof Ruling.Granted(var event)) {
      it = it.and(List.of(event));
      tally.count("granted");
    }
  }

  /** As the watch goes about it. */
  private void watch() {
    if (plain.isLate(now)) {
      tally.arose(Invariant.INV_10);
    }
    plain.watch(now);
    boolean more = true;
    while (more) {
      Dues dues = Dues.of(it, CLOCKS);
      List<ReferralEvent> later = new ArrayList<>();
      if (dues.lapse().filter(at -> !at.isAfter(now)).isPresent()) {
        later.add(new ReferralEvent.WithdrawalLapsed(now, CaseEvent.SYSTEM));
      }
      later.addAll(dues.breaches(now));
      it = it.and(later);
      more = !later.isEmpty();
    }
  }

  private void check(Move move) {
    Invariant.THE_MODEL.holds(it.state().name().equals(plain.state()), move, it.state());
    Set<String> told =
        it.events().stream()
            .filter(ReferralEvent.ClockBreached.class::isInstance)
            .map(ReferralEvent.ClockBreached.class::cast)
            .map(one -> one.clock() + " " + one.dueAt() + " " + one.level())
            .collect(Collectors.toCollection(TreeSet::new));
    Invariant.INV_10.holds(told.equals(plain.told), move, told, "not", plain.told);
    String due =
        Dues.of(it, CLOCKS).next().map(next -> "" + next.getValue().getEpochSecond()).orElse("");
    Invariant.INV_10.holds(due.equals(plain.due()), move, due, "not", plain.due());
    tally.count("state " + plain.state());
  }

  void finish() {
    Promises.hold(it, type.name());
  }
}
