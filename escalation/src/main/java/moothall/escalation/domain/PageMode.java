package moothall.escalation.domain;

/** How much the machine may do on a page. Referrals are raised in every mode. */
public enum PageMode {
  /** Verdicts and cases only. */
  OBSERVE,
  /** Cases; a person hides. */
  ASSIST,
  /** The machine hides, reversibly. */
  ENFORCE;

  /** A name we do not know lets the machine do nothing. */
  public static PageMode of(String name) {
    for (PageMode mode : values()) {
      if (mode.name().equals(name)) {
        return mode;
      }
    }
    return OBSERVE;
  }
}
