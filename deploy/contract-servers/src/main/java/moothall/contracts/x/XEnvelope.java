package moothall.contracts.x;

/** The ways in which X writes an error; its documents show all of them. */
public enum XEnvelope {
  /** {@code application/problem+json} with a type. */
  PROBLEM,
  /** A list of codes. */
  CODES,
  /** One code, without a list. */
  CODE
}
