package moothall.escalation.conduct;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;

/**
 * Working days of councils in England and Wales: Monday to Friday without the bank holidays of
 * every year. Extra ones, as for a coronation, are not known; a clock then runs out a day early, in
 * favour of the resident.
 */
public final class WorkingDays {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

  private WorkingDays() {}

  /** The end of the last of so many working days after the day of the instant. */
  public static Instant after(Instant from, int days) {
    LocalDate day = from.atZone(COUNCIL_TIME).toLocalDate();
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day.atTime(LocalTime.of(23, 59, 59)).atZone(COUNCIL_TIME).toInstant();
  }

  static boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !bankHolidays(day.getYear()).contains(day);
  }

  static Set<LocalDate> bankHolidays(int year) {
    LocalDate easter = easter(year);
    LocalDate may = LocalDate.of(year, Month.MAY, 1);
    LocalDate august = LocalDate.of(year, Month.AUGUST, 1);
    Set<LocalDate> holidays =
        new HashSet<>(
            Set.of(
                easter.minusDays(2),
                easter.plusDays(1),
                may.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)),
                may.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                august.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))));
    addOrSubstitute(holidays, LocalDate.of(year, Month.JANUARY, 1));
    addOrSubstitute(holidays, LocalDate.of(year, Month.DECEMBER, 25));
    addOrSubstitute(holidays, LocalDate.of(year, Month.DECEMBER, 26));
    return holidays;
  }

  /** What falls on a weekend is kept on the next day that is free of both. */
  private static void addOrSubstitute(Set<LocalDate> holidays, LocalDate day) {
    LocalDate kept = day;
    while (isWeekend(kept) || holidays.contains(kept)) {
      kept = kept.plusDays(1);
    }
    holidays.add(kept);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** Easter Sunday of the Gregorian calendar, by the usual reckoning of epact and Sunday. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int epact =
        Math.floorMod(century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15, 30);
    int moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
    int weekday = Math.floorMod(year + year / 4 + moon + 2 - century + century / 4, 7);
    int offset = moon - weekday;
    int month = 3 + (offset + 40) / 44;
    return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
  }
}
