package moothall.moderation.detection.personaldata;

import java.util.List;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/**
 * A day of the calendar: 6 May, 12/03/2026, March 12th, 3 Mawrth. Deliberately misses days of the
 * week and 12/03 without a year, which is as often a share or a score.
 */
public final class CalendarDates implements Recogniser {

  @Override
  public String name() {
    return "calendar-date";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    return Dates.in(reading.asWritten()).stream()
        .map(day -> reading.asWritten().seen(day.from(), day.to(), day.canonical()))
        .toList();
  }
}
