package moothall.deploy.cluster;

import java.time.Duration;
import java.time.Instant;

/** Compares another machine's clock with ours. */
final class Clocks {

  // Signatures and clocks of referrals are judged by minutes; whatever keeps time keeps it better.
  private static final Duration TOLERATED = Duration.ofSeconds(5);

  private Clocks() {}

  static Finding compare(String whose, Instant theirs, Instant ours) {
    Duration apart = Duration.between(ours, theirs);
    return apart.abs().compareTo(TOLERATED) <= 0
        ? Finding.fine("clocks", "that of " + whose + " and ours agree")
        : Finding.lacking(
            "clocks",
            "that of "
                + whose
                + " is "
                + apart.abs().toSeconds()
                + " s "
                + (apart.isNegative() ? "behind" : "ahead of")
                + " ours (expected: "
                + TOLERATED.toSeconds()
                + " s at most; let the same time server set both)");
  }
}
