package moothall.escalation.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The whole of the page register, for people who look what stands in it; never a secret's name. */
public interface PageEntries {

  /**
   * A page, whatever its state.
   *
   * @param mode OBSERVE, ASSIST or ENFORCE
   * @param status PROPOSED, APPROVED or SUSPENDED
   * @param how how it is looked after, as somebody wrote it
   */
  record Entry(
      String pageId,
      String councilId,
      String platform,
      String name,
      String profile,
      String mode,
      String status,
      Approval approval,
      Purpose purpose,
      How how) {}

  /** Who approved it, and when; both are empty if nobody said. */
  record Approval(Optional<String> by, Optional<LocalDate> on) {}

  /** Who answers for it, what it is kept for, and the address of its house rules. */
  record Purpose(Optional<String> owner, Optional<String> words, Optional<String> houseRules) {}

  /** When somebody is there, in which languages, whose law holds, and for how many days to keep. */
  record How(
      Optional<String> hours,
      List<String> languages,
      Optional<String> region,
      Optional<Integer> retentionDays) {

    public How {
      languages = List.copyOf(languages);
    }
  }

  /** By name; empty also while the register has not been read yet. */
  List<Entry> entries();
}
