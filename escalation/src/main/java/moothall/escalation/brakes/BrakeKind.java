package moothall.escalation.brakes;

/** What stops the machine's hides. The names are stored, for ever. */
public enum BrakeKind {
  /** A person does, for a while. */
  SWITCH,
  /** As many were hidden as may be on one day; it ends with the day. */
  QUOTA,
  /** Something looks wrong; it waits until a person has looked. */
  BREAKER;

  /** Whether a person can end it: a spent quota stays spent. */
  public boolean endsByPerson() {
    return this != QUOTA;
  }
}
