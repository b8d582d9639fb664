package moothall.ingest.webhook;

/**
 * One of the things that a delivery tells.
 *
 * @param account what the platform calls the page it is about; empty if the delivery does not say
 * @param raw its JSON exactly as it stands in the delivery, so that nobody's evidence holds the
 *     words of others
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Part(String account, byte[] raw) {

  /** Hides the words: they are a resident's. */
  @Override
  public String toString() {
    return "Part[" + raw.length + " bytes]";
  }
}
