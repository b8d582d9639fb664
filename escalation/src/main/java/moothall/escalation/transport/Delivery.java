package moothall.escalation.transport;

/** What came of sending. */
public sealed interface Delivery {

  /** What the other side said, or where it stands; for the record. */
  String receipt();

  /** The other side has it. */
  record Sent(String receipt) implements Delivery {}

  /** Nothing left, or the other side did not take it. */
  record Refused(String receipt) implements Delivery {}

  /** It may have arrived: a person asks there before sending it again. */
  record Unknown(String receipt) implements Delivery {}
}
