package moothall.moderation.content;

/** Circumstances of a council under which the same words may ask for something else. */
public enum Mode {
  /** Somebody of the communications team is at work. */
  IN_HOURS,
  /** Nobody is. */
  OUT_OF_HOURS,
  /** An emergency is declared: flood, fire, attack. */
  INCIDENT,
  /** Between the notice of an election and the end of polling. */
  PRE_ELECTION
}
