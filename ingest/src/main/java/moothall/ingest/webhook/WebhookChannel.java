package moothall.ingest.webhook;

/** A platform's way of telling, as pure functions of bytes that never throw for what is in them. */
public interface WebhookChannel {

  /** The platform as the page register calls it. */
  String platform();

  Cutting cut(byte[] raw);

  Reading read(Part part);
}
