package moothall.escalation.referral;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Times of an invented council. */
public final class Clocks {

  static final CouncilHours OFFICE =
      new CouncilHours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28)));

  private Clocks() {}

  /** The same for every urgency: looked at, confirmed and passed on within so many minutes. */
  public static ClockTable ofMinutes(int open, int confirm, int transmit) {
    Map<Urgency, ClockTable.Row> rows = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      rows.put(urgency, row(open, confirm, transmit));
    }
    return new ClockTable(OFFICE, rows);
  }

  /** The same, with a tenth of the time where somebody may be hurt. */
  static ClockTable ofMinutesAndATenth(int open, int confirm, int transmit) {
    Map<Urgency, ClockTable.Row> rows = new EnumMap<>(ofMinutes(open, confirm, transmit).rows());
    rows.put(Urgency.IMMINENT, row(open / 10, confirm / 10, transmit / 10));
    return new ClockTable(OFFICE, rows);
  }

  private static ClockTable.Row row(int open, int confirm, int transmit) {
    return new ClockTable.Row(
        minutes(open),
        minutes(confirm),
        Optional.of(minutes(transmit)),
        List.of(minutes(600)),
        Map.of(
            BreachLevel.DUTY_MANAGER, Duration.ZERO,
            BreachLevel.HEAD_OF_SERVICE, Duration.ofMinutes(5),
            BreachLevel.MONITORING_OFFICER, Duration.ofMinutes(10)));
  }

  private static Allowance minutes(int number) {
    return new Allowance.Elapsed(Duration.ofMinutes(number));
  }
}
