package moothall.contracts.serving;

/** What may happen to a request on any platform; afterwards all is well again. */
public enum LineFault {
  /** A bare 500 although it was carried out. */
  FAILS_AFTER_DOING_IT,
  /** A bare 502; nothing was done. */
  FAILS_WITHOUT_DOING_IT,
  /** It is carried out and the connection cut before any answer. */
  IS_CUT_OFF_AFTER_DOING_IT,
  /** It is carried out and nothing is ever answered: a half-open connection. */
  IS_SILENT_AFTER_DOING_IT,
  /** It is carried out and the answer trickles, byte by byte. */
  TRICKLES_AFTER_DOING_IT,
  /** It is carried out and the answer is a web page. */
  TALKS_NONSENSE_AFTER_DOING_IT,
  /** It is carried out and the answer is a 200 without a body. */
  SAYS_NOTHING_AFTER_DOING_IT
}
