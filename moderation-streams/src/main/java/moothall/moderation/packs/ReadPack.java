package moothall.moderation.packs;

import java.time.LocalDate;
import java.util.List;
import moothall.moderation.policy.PolicyPack;

/**
 * A pack as it was read, in force or not.
 *
 * @param file its name
 * @param status DRAFT, SHADOW or ACTIVE
 */
record ReadPack(
    String file, PolicyPack pack, String status, LocalDate effectiveFrom, List<Example> examples) {

  boolean isInForce(LocalDate day) {
    return status.equals("ACTIVE") && !effectiveFrom.isAfter(day);
  }
}
