package moothall.escalation.duty;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moothall.escalation.referral.Allowance;
import moothall.escalation.referral.BreachLevel;
import moothall.escalation.referral.ClockTable;
import moothall.escalation.referral.CouncilHours;
import moothall.escalation.referral.Urgency;
import org.jspecify.annotations.Nullable;

/** Reads the file of clocks; a fault in it keeps the service from starting, and is named. */
final class ClockFile {

  private static final String SHIPPED = "clocks.yaml";
  private static final CouncilFile FILE = new CouncilFile("the file of clocks");

  private ClockFile() {}

  static ClockTable read(@Nullable Path own, String nation) {
    return own == null
        ? parse(CouncilFile.shipped(SHIPPED), nation)
        : parse(CouncilFile.text(own), nation);
  }

  static ClockTable parse(String yaml, String nation) {
    try {
      Map<?, ?> file = FILE.parse(yaml);
      Map<?, ?> clocks = FILE.map(file.get("clocks"), "clocks");
      Map<Urgency, ClockTable.Row> rows = new EnumMap<>(Urgency.class);
      for (Urgency urgency : Urgency.values()) {
        rows.put(urgency, row(FILE.map(clocks.get(urgency.name()), "clocks " + urgency)));
      }
      return new ClockTable(hours(file, nation), rows);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the file of clocks: " + e.getMessage(), e);
    }
  }

  private static CouncilHours hours(Map<?, ?> file, String nation) {
    Map<?, ?> office = FILE.map(file.get("office-hours"), "office-hours");
    Map<?, ?> holidays = FILE.map(file.get("bank-holidays"), "bank-holidays");
    if (!holidays.containsKey(nation)) {
      throw new IllegalArgumentException(
          "moothall.escalation.duty.nation: "
              + nation
              + " (expected one of "
              + holidays.keySet()
              + ")");
    }
    return new CouncilHours(
        list(office.get("days"), "days").stream()
            .map(day -> DayOfWeek.valueOf(day.toString()))
            .collect(Collectors.toSet()),
        LocalTime.parse(String.valueOf(office.get("from"))),
        LocalTime.parse(String.valueOf(office.get("until"))),
        dates(list(holidays.get(nation), nation)));
  }

  private static Set<LocalDate> dates(List<?> days) {
    return days.stream().map(day -> LocalDate.parse(day.toString())).collect(Collectors.toSet());
  }

  private static ClockTable.Row row(Map<?, ?> row) {
    Map<?, ?> times = FILE.map(row.get("levels"), "levels");
    Map<BreachLevel, Duration> levels = new EnumMap<>(BreachLevel.class);
    for (BreachLevel level : BreachLevel.values()) {
      levels.put(level, minutes(String.valueOf(times.get(level.name()))));
    }
    return new ClockTable.Row(
        allowance(row.get("open")),
        allowance(row.get("confirm")),
        Optional.ofNullable(row.get("transmit")).map(ClockFile::allowance),
        list(row.get("chase"), "chase").stream().map(ClockFile::allowance).toList(),
        levels);
  }

  private static Duration minutes(String text) {
    if (text.equals("0m")) {
      return Duration.ZERO;
    }
    if (allowance(text) instanceof Allowance.Elapsed(var time)) {
      return time;
    }
    throw FILE.wrong("levels: " + text, "minutes or hours");
  }

  private static Allowance allowance(@Nullable Object text) {
    return Allowance.parse(String.valueOf(text))
        .orElseThrow(
            () -> FILE.wrong("a clock: " + text, "a time such as 30m or \"4 working hours\""));
  }

  private static List<?> list(@Nullable Object value, String name) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw FILE.wrong(name + ": " + value, "a list");
  }
}
