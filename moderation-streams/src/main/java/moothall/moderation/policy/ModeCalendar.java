package moothall.moderation.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.moderation.content.Mode;

/**
 * Which modes are on at a given time: the office's hours, and periods that somebody declared. All
 * days and hours are those of the United Kingdom.
 *
 * @param hours when somebody of the communications team is at work, by day of the week
 * @param periods declared by people, such as the time before an election
 * @param always on whatever the time: for trying things out
 */
public record ModeCalendar(Map<DayOfWeek, Hours> hours, List<Period> periods, Set<Mode> always) {

  public static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

  public static final ModeCalendar NONE = new ModeCalendar(Map.of(), List.of(), Set.of());

  /** From the first time to just before the second. */
  public record Hours(LocalTime from, LocalTime until) {}

  /** Days on which a mode is on. */
  public record Period(Mode mode, Validity days) {}

  /** The day in the United Kingdom. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, UNITED_KINGDOM);
  }

  public Set<Mode> at(Instant instant) {
    ZonedDateTime local = instant.atZone(UNITED_KINGDOM);
    Set<Mode> on = EnumSet.noneOf(Mode.class);
    on.addAll(always);
    for (Period period : periods) {
      if (period.days().includes(local.toLocalDate())) {
        on.add(period.mode());
      }
    }
    Hours today = hours.get(local.getDayOfWeek());
    boolean atWork =
        today != null
            && !local.toLocalTime().isBefore(today.from())
            && local.toLocalTime().isBefore(today.until());
    if (!on.contains(Mode.IN_HOURS) && !on.contains(Mode.OUT_OF_HOURS)) {
      on.add(atWork ? Mode.IN_HOURS : Mode.OUT_OF_HOURS);
    }
    return on;
  }

  public ModeCalendar with(Mode mode) {
    Set<Mode> more = EnumSet.of(mode);
    more.addAll(always);
    return new ModeCalendar(hours, periods, Set.copyOf(more));
  }
}
