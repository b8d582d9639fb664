package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import moothall.escalation.console.language.Language;

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
    return DATE.withLocale(Language.now().locale()).format(day);
  }

  static String local(Instant at) {
    return LOCAL.withLocale(Language.now().locale()).format(at);
  }

  /** For what leaves the council, whoever looks at it here. */
  static String inEnglish(Instant at) {
    return LOCAL.format(at);
  }

  /** Such as Mon 23 Nov, 09:00. */
  static String day(Instant at) {
    return DAY.withLocale(Language.now().locale()).format(at);
  }

  static String age(Instant at, Instant now) {
    Duration age = Duration.between(at, now);
    if (age.toMinutes() < 1) {
      return t("just now");
    }
    if (age.toHours() < 1) {
      return t("{0} min ago", age.toMinutes());
    }
    return age.toDays() < 1 ? t("{0} h ago", age.toHours()) : t("{0} d ago", age.toDays());
  }
}
