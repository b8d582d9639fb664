package moothall.escalation.work;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Somebody has a case: until then nobody else decides about it.
 *
 * @param by the name under which that person decides
 */
public record Holding(String by, Instant since, Instant until) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

  public boolean isOf(String name) {
    return by.equals(name);
  }

  /** For whoever comes second. */
  public String sentence() {
    return by + " has this case until " + CLOCK.format(until) + ".";
  }
}
