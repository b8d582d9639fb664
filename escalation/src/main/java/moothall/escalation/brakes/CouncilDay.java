package moothall.escalation.brakes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day that quotas are counted by: from midnight to midnight where the council is. */
public record CouncilDay(LocalDate date) {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

  public static CouncilDay of(Instant at) {
    return new CouncilDay(at.atZone(COUNCIL_TIME).toLocalDate());
  }

  /** The midnight at which the next one begins. */
  public Instant end() {
    return date.plusDays(1).atStartOfDay(COUNCIL_TIME).toInstant();
  }
}
