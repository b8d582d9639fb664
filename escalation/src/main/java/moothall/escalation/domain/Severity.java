package moothall.escalation.domain;

/** Worst first, so that the smaller ordinal wins. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO;

  /** A name we do not know yet is taken for the worst: a person looks. */
  public static Severity of(String name) {
    for (Severity severity : values()) {
      if (severity.name().equals(name)) {
        return severity;
      }
    }
    return CRITICAL;
  }

  public Severity orWorse(Severity other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
