package moothall.escalation.invariants;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moothall.escalation.domain.ReferralType;

/** What the rows about one referral must say. */
record ReferralChecks(PlainComment comment, PlainReferral referral, Picture now, Move move) {

  /**
   * Holds them to the model.
   *
   * @param about of which invariant it speaks when the state is another one
   */
  void hold(Invariant about) {
    List<Picture.Row> events = now.events(comment.id, referral.type);
    history(events);
    clocks(events);
    Picture.Row state =
        now.of("state", comment.id)
            .filter(row -> row.key().equals(referral.type.name()))
            .findFirst()
            .orElseThrow(() -> Invariant.INV_02.broken(move, "has no state", referral.type));
    about.holds(
        state.value().equals(referral.state()),
        move,
        referral.type,
        "is",
        state.value(),
        "not",
        referral.state());
    Invariant.INV_10.holds(
        state.more().equals(referral.due()), move, "due", state.more(), "not", referral.due());
  }

  private void history(List<Picture.Row> events) {
    boolean left = false;
    String proposer = "";
    for (Picture.Row event : events) {
      String by = event.value().substring(5);
      String kind = event.key().substring(event.key().indexOf(' ') + 1);
      switch (kind) {
        case "sealed" ->
            Invariant.INV_08.holds(
                event.more().equals(referral.linkOnly ? "LINK_ONLY" : "PARTIAL"), move, event);
        case "withdrawal-proposed" -> {
          proposer = by;
          Invariant.INV_12.holds(!left, move, event, "after it left");
        }
        case "withdrawn" -> {
          Invariant.INV_12.holds(!left, move, event, "after it left");
          Invariant.INV_03.holds(
              !proposer.isEmpty() && !by.equals(proposer), move, event, "by one alone");
          Invariant.INV_03.holds(
              !Set.of(by, proposer).contains("system"), move, event, "by the machine");
        }
        case "confirmed", "transmitted" -> {
          left |= kind.equals("transmitted");
          Invariant.INV_04.holds(!by.equals("system"), move, event, "by the machine");
        }
        default -> {}
      }
    }
    Invariant.INV_04.holds(left == referral.hasLeft(), move, "left", left);
  }

  private void clocks(List<Picture.Row> events) {
    Set<String> told =
        events.stream()
            .filter(event -> event.key().endsWith(" clock-breached"))
            .map(Picture.Row::more)
            .collect(Collectors.toCollection(TreeSet::new));
    Invariant.INV_10.holds(told.equals(referral.told), move, "told", told, "not", referral.told);
    Map<Boolean, List<Picture.Row>> all =
        now.of("call", comment.id)
            .filter(it -> it.key().equals(referral.type.name()))
            .collect(Collectors.partitioningBy(it -> it.value().contains(" SAFEGUARDING_LEAD ")));
    boolean isTheLeads =
        referral.type == ReferralType.SAFEGUARDING || referral.type == ReferralType.CSEA;
    List<Picture.Row> atOnce = all.getOrDefault(true, List.of());
    Invariant.INV_10.holds(atOnce.isEmpty() != isTheLeads, move, "called at once", atOnce);
    List<Picture.Row> calls = all.getOrDefault(false, List.of());
    Invariant.INV_10.holds(
        calls.size() == told.size() && calls.stream().allMatch(it -> it.more().equals("true")),
        move,
        "called",
        calls);
  }
}
