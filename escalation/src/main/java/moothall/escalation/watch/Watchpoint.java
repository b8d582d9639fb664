package moothall.escalation.watch;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Something that calls a person: an alert of deploy/monitoring, for those who have no Prometheus or
 * look at the console first. A test compares the two.
 *
 * @param alert its name there
 * @param urgent whether it wakes somebody, or waits for the morning
 * @param runbook name of its page in docs/runbooks, without its ending
 * @param says what to say of what fulfils it, from what it is about and the value
 */
public record Watchpoint(
    String alert,
    boolean urgent,
    String runbook,
    Condition condition,
    BiFunction<String, Double, String> says) {

  /**
   * Somebody is called.
   *
   * @param words what is the matter, with what it is about
   */
  public record Call(Watchpoint watchpoint, String words) {}

  List<Call> calls(Rounds rounds) {
    return condition.fulfilledBy(rounds).entrySet().stream()
        .map(it -> new Call(this, says.apply(it.getKey(), it.getValue())))
        .sorted((a, b) -> a.words().compareTo(b.words()))
        .toList();
  }

  /** All that calls somebody now, what is urgent first. */
  public static List<Call> calls(List<Watchpoint> watchpoints, Rounds rounds) {
    return watchpoints.stream()
        .sorted((a, b) -> Boolean.compare(b.urgent(), a.urgent()))
        .flatMap(it -> it.calls(rounds).stream())
        .toList();
  }
}
