package moothall.escalation.care;

import java.time.Instant;

/** What somebody answered when they were asked to rest, or before. */
public record Mark(Instant at, Kind kind) {

  /** The names are stored. */
  public enum Kind {
    RESTED,
    WENT_ON
  }
}
