package moothall.escalation.watch;

import java.util.Locale;

/** Quantities as people say them. */
public final class Quantity {

  private Quantity() {}

  /** So many seconds; a duration that is not finite is longer than anything measured. */
  public static String of(double seconds) {
    if (Double.isInfinite(seconds)) {
      return "longer than is measured";
    }
    if (seconds < 1) {
      return Math.round(seconds * 1000) + " ms";
    }
    if (seconds < 120) {
      return decimals(seconds, seconds < 10 ? 1 : 0) + " s";
    }
    if (seconds < 7200) {
      return Math.round(seconds / 60) + " min";
    }
    return seconds < 172_800
        ? Math.round(seconds / 3600) + " h"
        : Math.round(seconds / 86_400) + " days";
  }

  /** A count, or a rate with one decimal while it is small. */
  public static String number(double value) {
    boolean whole = value == Math.rint(value);
    return decimals(value, whole || value >= 10 ? 0 : 1);
  }

  /** Room on a disk, in units of a thousand. */
  public static String bytes(double value) {
    return value < 1e9 ? Math.round(value / 1e6) + " MB" : decimals(value / 1e9, 1) + " GB";
  }

  private static String decimals(double value, int places) {
    return String.format(Locale.UK, "%,." + places + "f", value);
  }
}
