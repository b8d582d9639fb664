package moothall.escalation.work;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody looks after a page, by the clock on the council's wall. They say when a person can
 * be expected and hold nothing back. Bank holidays are not among them.
 */
public record StaffedHours(List<Span> spans) {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");
  private static final int DAYS_AHEAD = 8;
  private static final int MINUTES_AN_HOUR = 60;
  private static final int MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  public StaffedHours {
    spans = List.copyOf(spans);
  }

  /**
   * From one minute of a day to before another; over midnight where the second is not the later.
   */
  record Span(Set<DayOfWeek> days, int from, int until) {

    Span {
      days = Set.copyOf(days);
    }

    private boolean holds(LocalDate day, int minute) {
      boolean overnight = until <= from;
      boolean today = days.contains(day.getDayOfWeek());
      boolean sinceYesterday = overnight && days.contains(day.getDayOfWeek().minus(1));
      return (today && minute >= from && (overnight || minute < until))
          || (sinceYesterday && minute < until);
    }
  }

  /** As the register writes them; empty for what it would refuse. */
  public static Optional<StaffedHours> parse(String written) {
    if (written.equals("always")) {
      return Optional.of(
          new StaffedHours(List.of(new Span(EnumSet.allOf(DayOfWeek.class), 0, MINUTES_A_DAY))));
    }
    List<Span> spans = new ArrayList<>();
    for (String span : written.split(", ", -1)) {
      Optional<Span> read = span(span);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      spans.add(read.get());
    }
    return Optional.of(new StaffedHours(spans));
  }

  /** When somebody is there again; empty if somebody is there at that moment. */
  public Optional<Instant> nextAfter(Instant at) {
    LocalDate today = LocalDate.ofInstant(at, COUNCIL_TIME);
    LocalTime time = LocalTime.ofInstant(at, COUNCIL_TIME);
    int minute = time.getHour() * MINUTES_AN_HOUR + time.getMinute();
    return spans.stream().anyMatch(it -> it.holds(today, minute))
        ? Optional.empty()
        : today
            .datesUntil(today.plusDays(DAYS_AHEAD))
            .flatMap(day ->
                spans.stream()
                    .filter(it -> it.days().contains(day.getDayOfWeek()))
                    .map(it ->
                        day.atStartOfDay().plusMinutes(it.from()).atZone(COUNCIL_TIME).toInstant()))
            .filter(start -> start.isAfter(at))
            .min(Comparator.naturalOrder());
  }

  /** Such as {@code Mon-Fri 09:00-17:00}. */
  private static Optional<Span> span(String written) {
    int blank = written.indexOf(' ');
    String[] days = written.substring(0, Math.max(blank, 0)).split("-", -1);
    String[] times = written.substring(blank + 1).split("-", -1);
    int first = DAYS.indexOf(days[0]);
    int last = DAYS.indexOf(days[days.length - 1]);
    if (first < 0 || last < 0 || days.length > 2 || times.length != 2) {
      return Optional.empty();
    }
    Set<DayOfWeek> on = EnumSet.noneOf(DayOfWeek.class);
    for (int day = first; day != last; day = (day + 1) % DAYS.size()) {
      on.add(DayOfWeek.of(day + 1));
    }
    on.add(DayOfWeek.of(last + 1));
    return minute(times[0])
        .flatMap(from -> minute(times[1]).map(until -> new Span(on, from, until)));
  }

  /** Of {@code 24:00} the end of the day. */
  private static Optional<Integer> minute(String time) {
    boolean formed =
        time.length() == "00:00".length()
            && time.charAt(2) == ':'
            && time.chars().filter(it -> it >= '0' && it <= '9').count() == 4;
    if (!formed) {
      return Optional.empty();
    }
    int minute =
        Integer.parseInt(time, 0, 2, 10) * MINUTES_AN_HOUR + Integer.parseInt(time, 3, 5, 10);
    return Optional.of(minute).filter(it -> it <= MINUTES_A_DAY);
  }
}
