package moothall.ingest.polling;

/** What has become of a comment that no longer stands in the list. */
public sealed interface Standing {

  /** It is there, whoever may see it. */
  record There() implements Standing {}

  /**
   * The platform says that there is no such comment.
   *
   * @param raw how it said so
   */
  @SuppressWarnings("ArrayRecordComponent") // sealed as evidence, byte for byte
  record Gone(byte[] raw) implements Standing {}

  /** The platform did not say of this one. */
  record Unsaid() implements Standing {}

  /** The platform does not answer, or not to us. */
  record Silent() implements Standing {}
}
