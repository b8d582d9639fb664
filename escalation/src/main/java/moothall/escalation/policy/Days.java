package moothall.escalation.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which something is in force.
 *
 * @param from first day; empty for always
 * @param until first day on which it is no longer in force; empty for no such day
 */
public record Days(Optional<LocalDate> from, Optional<LocalDate> until) {

  public static final Days ALL = new Days(Optional.empty(), Optional.empty());

  public boolean include(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && until.filter(it -> !day.isBefore(it)).isEmpty();
  }
}
