package moothall.escalation.evidence;

/** What was done to a chain, as far as what is left of it tells. */
public enum Damage {
  /** An entry stands at its place but says something else. */
  ENTRY_ALTERED("entry altered"),
  /** A number between others, or up to the recorded end, has no entry. */
  ENTRY_MISSING("entry missing"),
  /** An entry stands where none was sealed. */
  ENTRY_ADDED("entry added"),
  /** An entry stands in the place of another. */
  ENTRY_MOVED("entry moved"),
  /** An entry is what it was, but nobody can read what was sealed, and no erasure is on record. */
  PAYLOAD_LOST("payload lost"),
  /** Every link holds, but the chain ends before entries that a checkpoint vouches for. */
  ROLLED_BACK("rolled back behind a checkpoint"),
  /** Every link holds, but the entries are not those that a checkpoint vouches for. */
  CHAIN_REWRITTEN("whole chain rewritten");

  private final String words;

  Damage(String words) {
    this.words = words;
  }

  /** As it is said to people. */
  public String words() {
    return words;
  }
}
