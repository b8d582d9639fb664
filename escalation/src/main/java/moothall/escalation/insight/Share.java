package moothall.escalation.insight;

/**
 * How many of how many, with the 95 % interval of Wilson: it stays within nought and one, and does
 * not call one of one certain.
 */
public record Share(long hits, long of) {

  private static final double Z = 1.959964;

  public Share {
    if (hits < 0 || of < hits) {
      throw new IllegalArgumentException(hits + " of " + of + " (expected: some of them, or none)");
    }
  }

  public boolean isOfNothing() {
    return of == 0;
  }

  /** Of something. */
  public double value() {
    return (double) hits / of;
  }

  /** The lower end. */
  public double low() {
    return Math.max(0, centre() - spread());
  }

  /** The upper end. */
  public double high() {
    return Math.min(1, centre() + spread());
  }

  private double centre() {
    return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double spread() {
    double p = value();
    return Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
  }
}
