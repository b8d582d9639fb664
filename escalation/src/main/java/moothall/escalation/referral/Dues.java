package moothall.escalation.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import moothall.escalation.domain.CaseEvent;

/**
 * What is still to happen to a referral, and by when; the same for the same events, at any time.
 */
public final class Dues {

  private final Proceedings it;
  private final ClockTable table;
  private final ClockTable.Row row;

  private Dues(Proceedings it, ClockTable table) {
    this.it = it;
    this.table = table;
    this.row = table.row(it.urgency());
  }

  public static Dues of(Proceedings it, ClockTable table) {
    return new Dues(it, table);
  }

  /** The clocks that run now, with the moment at which each runs out, or ran out. */
  public Map<ReferralClock, Instant> running() {
    Map<ReferralClock, Instant> running = new EnumMap<>(ReferralClock.class);
    for (ReferralClock clock : clocks()) {
      at(clock).ifPresent(due -> running.put(clock, due));
    }
    return running;
  }

  private List<ReferralClock> clocks() {
    return switch (it.state()) {
      case RAISED, SEALED ->
          List.of(ReferralClock.OPEN, ReferralClock.CONFIRM, ReferralClock.TRANSMIT);
      case UNDER_REVIEW -> List.of(ReferralClock.CONFIRM, ReferralClock.TRANSMIT);
      case CONFIRMED -> List.of(ReferralClock.TRANSMIT);
      // A proposal is an answer once. Nobody holds the clock by proposing again and again.
      case WITHDRAWAL_PROPOSED ->
          it.proposed() == 1
              ? List.of(ReferralClock.TRANSMIT)
              : List.of(ReferralClock.CONFIRM, ReferralClock.TRANSMIT);
      case TRANSMITTED -> List.of(ReferralClock.CHASE);
      case ACKNOWLEDGED, CLOSED, WITHDRAWN, REOPENED -> List.of();
    };
  }

  private Optional<Instant> at(ReferralClock clock) {
    return switch (clock) {
      case OPEN -> soonest(row -> Optional.of(row.open()));
      case CONFIRM -> soonest(row -> Optional.of(row.confirm()));
      case TRANSMIT -> soonest(ClockTable.Row::transmit);
      case CHASE -> it.transmittedAt().map(this::chaseAt);
    };
  }

  /**
   * Each urgency counts from when it was known: what turns out to be worse later gets the short
   * time from then on, and never more than it had.
   */
  private Optional<Instant> soonest(Function<ClockTable.Row, Optional<Allowance>> allowed) {
    return it.pressures().stream()
        .flatMap(pressure ->
            allowed.apply(table.row(pressure.urgency())).stream()
                .map(allowance -> table.due(allowance, pressure.since())))
        .min(Comparator.naturalOrder());
  }

  private Instant chaseAt(Instant transmitted) {
    Instant due = transmitted;
    for (int i = 0; i <= it.chased(); i++) {
      due = table.due(row.chase().get(Math.min(i, row.chase().size() - 1)), due);
    }
    return due;
  }

  /** What runs out first. */
  public Optional<Map.Entry<ReferralClock, Instant>> next() {
    return running().entrySet().stream().min(Map.Entry.comparingByValue());
  }

  public boolean isOverdue(Instant now) {
    return next().filter(due -> !due.getValue().isAfter(now)).isPresent();
  }

  /** When a proposal to withdraw ends that nobody has decided; empty if there is none. */
  public Optional<Instant> lapse() {
    return it.proposal()
        .map(proposal -> {
          Instant confirm = at(ReferralClock.CONFIRM).orElseThrow();
          Instant second = table.due(row.open(), proposal.at());
          return confirm.isAfter(second) ? confirm : second;
        });
  }

  /** Who must be told what by now and was not, in the order in which it came due. */
  public List<ReferralEvent.ClockBreached> breaches(Instant now) {
    Map<Instant, List<ReferralEvent.ClockBreached>> due = new TreeMap<>();
    running()
        .forEach((clock, at) ->
            untold(clock, at)
                .forEach((told, level) -> {
                  if (!told.isAfter(now)) {
                    due.computeIfAbsent(told, _ -> new java.util.ArrayList<>())
                        .add(
                            new ReferralEvent.ClockBreached(
                                now, CaseEvent.SYSTEM, clock, at, level));
                  }
                }));
    return due.values().stream().flatMap(List::stream).toList();
  }

  private Map<Instant, BreachLevel> untold(ReferralClock clock, Instant due) {
    Map<Instant, BreachLevel> untold = new TreeMap<>();
    row.levels().entrySet().stream()
        .sorted(
            Map.Entry.<BreachLevel, java.time.Duration>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .filter(level -> !it.isTold(clock, due, level.getKey()))
        .forEach(level -> untold.putIfAbsent(due.plus(level.getValue()), level.getKey()));
    return untold;
  }

  /** When the machine must look at it next, if it must at all. */
  public Optional<Instant> wakeAt() {
    Stream<Instant> calls =
        running().entrySet().stream()
            .flatMap(clock -> untold(clock.getKey(), clock.getValue()).keySet().stream());
    return Stream.concat(calls, lapse().stream()).min(Comparator.naturalOrder());
  }
}
