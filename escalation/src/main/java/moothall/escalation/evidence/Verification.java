package moothall.escalation.evidence;

import java.util.Map;

/** What verifying a chain, or the chains of several councils, came to. */
public sealed interface Verification {

  /** Sequence number and hash of the last entry of a chain. */
  record Head(long seq, String hash) {}

  /**
   * Nothing was changed, removed, added or moved.
   *
   * @param entries how many were checked
   * @param heads last entry per council; compare the hash with one that was kept elsewhere
   */
  record Sound(long entries, Map<String, Head> heads) implements Verification {
    public Sound {
      heads = Map.copyOf(heads);
    }
  }

  /**
   * The first entry that is not as it was sealed.
   *
   * @param entriesBefore how many were sound before it, over all councils
   * @param why what is wrong with it; never quotes the payload
   */
  record Broken(String councilId, long seq, long entriesBefore, String why)
      implements Verification {}
}
