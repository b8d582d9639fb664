package moothall.escalation.domain;

/** How the comment may be shown; from the least to the most protective. */
public enum EvidenceMode {
  STANDARD,
  MASKED,
  FULL,
  RESTRICTED,
  /**
   * Only the safeguarding lead reads the words here; nothing that they point to is ever fetched.
   */
  LINK_ONLY;

  /** A name we do not know is taken for the most protective. */
  public static EvidenceMode of(String name) {
    for (EvidenceMode mode : values()) {
      if (mode.name().equals(name)) {
        return mode;
      }
    }
    return LINK_ONLY;
  }

  public EvidenceMode orStricter(EvidenceMode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
