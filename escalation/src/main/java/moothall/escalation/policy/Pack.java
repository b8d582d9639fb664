package moothall.escalation.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A set of rules that was written by one person and approved by another.
 *
 * @param version empty where nobody counts
 * @param author empty for what stands in no pack, as approver and owner are then
 * @param owner the team that answers for it
 * @param reviewBy when somebody must look at it again
 * @param changes to rules of other packs
 */
public record Pack(
    String name,
    String version,
    String status,
    Optional<String> author,
    Optional<String> approver,
    Optional<String> minute,
    Optional<String> owner,
    Optional<LocalDate> reviewBy,
    Days days,
    List<Change> changes) {

  private static final Period SOON = Period.ofDays(30);

  public Pack {
    changes = List.copyOf(changes);
  }

  /**
   * What it changes about a rule of another pack; what is empty stays as it is.
   *
   * @param because why, for whoever asks later
   * @param unless more contexts in which it is silent
   * @param except more values that it leaves alone
   */
  public record Change(
      String rule,
      String because,
      Optional<String> status,
      Optional<Double> confidence,
      List<String> unless,
      List<String> except) {}

  /** How near the day is by which somebody must look at something again. */
  public enum Review {
    OVERDUE,
    SOON,
    LATER;

    /** Of that day, as it stands today; the day itself is not too late. */
    public static Review of(LocalDate by, LocalDate today) {
      if (by.isBefore(today)) {
        return OVERDUE;
      }
      return by.isAfter(today.plus(Pack.SOON)) ? LATER : SOON;
    }
  }
}
