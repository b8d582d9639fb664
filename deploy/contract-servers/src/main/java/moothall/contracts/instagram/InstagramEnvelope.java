package moothall.contracts.instagram;

/** How Meta writes a change down: its schema and its examples differ. */
public enum InstagramEnvelope {
  /** A list of changes in each entry. */
  LIST,
  /** The entry itself is its one change. */
  ENTRY
}
