package moothall.ingest.meta;

/**
 * One change that Meta tells of one account.
 *
 * @param account Meta's number of the account; empty if the entry does not say
 * @param raw its JSON exactly as it stands in the delivery: {@code field} and {@code value}, unless
 *     Meta has sent something else
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record MetaChange(String account, byte[] raw) {

  /** Hides the words: they are a resident's. */
  @Override
  public String toString() {
    return "MetaChange[" + raw.length + " bytes]";
  }
}
