package moothall.escalation.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long everything may take, as the council has set it.
 *
 * @param rows one of every urgency
 */
public record ClockTable(CouncilHours hours, Map<Urgency, Row> rows) {

  /**
   * The clocks of one urgency.
   *
   * @param transmit empty where referring is the council's choice
   * @param chase after transmission, one after the other; the last one again and again
   * @param levels how long after a clock has run out each level is told
   */
  public record Row(
      Allowance open,
      Allowance confirm,
      Optional<Allowance> transmit,
      List<Allowance> chase,
      Map<BreachLevel, Duration> levels) {

    public Row {
      chase = List.copyOf(chase);
      levels = Map.copyOf(levels);
      if (chase.isEmpty() || levels.size() != BreachLevel.values().length) {
        throw new IllegalArgumentException(
            chase.size()
                + " times to chase and "
                + levels.size()
                + " levels (expected: some, all)");
      }
    }
  }

  public ClockTable {
    rows = Map.copyOf(rows);
    if (rows.size() != Urgency.values().length) {
      throw new IllegalArgumentException(
          "clocks of " + rows.keySet() + " (expected: " + List.of(Urgency.values()) + ")");
    }
  }

  Row row(Urgency urgency) {
    Row row = rows.get(urgency);
    if (row == null) {
      throw new IllegalStateException(urgency + " has no clocks");
    }
    return row;
  }

  Instant due(Allowance allowance, Instant start) {
    return allowance.from(start, hours);
  }
}
