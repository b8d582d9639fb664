package moothall.escalation.outbox;

/** What encoding a letter came to. */
sealed interface Encoded {

  /** The bytes that Kafka carries. */
  record Value(byte[] bytes) implements Encoded {}

  /**
   * It cannot be encoded, and never will be.
   *
   * @param reason kebab-case, usable as a label
   */
  record Unfit(String reason) implements Encoded {}
}
