package moothall.ingest.webhook;

/**
 * One part of a delivery: all that is known of one event.
 *
 * @param account what the platform calls the page; empty where it does not say
 * @param raw the part's bytes as they stood in the delivery, and nothing of its other parts
 */
public record Part(String account, byte[] raw, Reading reading) {}
