package moothall.escalation.transport;

/**
 * One way. Forms on the web, a telephone call and a visit are a person's own: there is nothing here
 * that does them.
 */
public interface ReferralTransport {

  Channel channel();

  /** Who or what gets it, for people; as it is configured. */
  String recipient();

  /** Sends once; never tries again by itself, because a dossier that came twice is a question. */
  Delivery send(Parcel parcel);
}
