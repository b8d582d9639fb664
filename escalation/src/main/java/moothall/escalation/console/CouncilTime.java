package moothall.escalation.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in the council read them. */
final class CouncilTime {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private CouncilTime() {}

  /** Such as 1 Nov 2027. */
  static String date(LocalDate day) {
    return DATE.format(day);
  }

  static String local(Instant at) {
    return LOCAL.format(at);
  }

  /** Such as Mon 23 Nov, 09:00. */
  static String day(Instant at) {
    return DAY.format(at);
  }

  static String age(Instant at, Instant now) {
    Duration age = Duration.between(at, now);
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toHours() < 1) {
      return age.toMinutes() + " min ago";
    }
    return age.toDays() < 1 ? age.toHours() + " h ago" : age.toDays() + " d ago";
  }
}
