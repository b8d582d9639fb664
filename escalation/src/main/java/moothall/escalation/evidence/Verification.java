package moothall.escalation.evidence;

import java.util.HexFormat;
import java.util.Map;

/** What verifying a chain, or the chains of several councils, came to. */
public sealed interface Verification {

  /** Sequence number and hash of the last entry of a chain. */
  record Head(long seq, String hash) {
    /** Where a chain without an entry ends. */
    public static final Head NONE =
        new Head(0, HexFormat.of().formatHex(EvidenceEntry.beforeTheFirst()));
  }

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
   * @param seq its number; of one that is missing, the number that it had
   * @param damage what was done to it or to the chain
   * @param entriesBefore how many were found sound before it
   * @param why what is wrong with it; never quotes the payload
   */
  record Broken(String councilId, long seq, Damage damage, long entriesBefore, String why)
      implements Verification {}
}
