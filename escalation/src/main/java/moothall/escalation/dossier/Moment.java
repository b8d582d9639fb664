package moothall.escalation.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Times with their zone in words; in figures, because the names of months differ by machine. */
public final class Moment {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Moment() {}

  /** As it was on the clock in the council, and in UTC. */
  public static String of(Instant at) {
    ZonedDateTime there = at.atZone(LONDON);
    String zone = there.getOffset().equals(ZoneOffset.UTC) ? "GMT" : "BST";
    return figures(there.toLocalDateTime())
        + " "
        + zone
        + " ("
        + figures(LocalDateTime.ofInstant(at, ZoneOffset.UTC))
        + " UTC)";
  }

  private static String figures(LocalDateTime time) {
    LocalDateTime seconds = time.truncatedTo(ChronoUnit.SECONDS);
    return seconds.toLocalDate()
        + " "
        + two(seconds.getHour())
        + ":"
        + two(seconds.getMinute())
        + ":"
        + two(seconds.getSecond());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
