package moothall.escalation.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import moothall.escalation.evidence.Verification.Broken;
import moothall.escalation.evidence.Verification.Sound;

/**
 * Entries whose payload cannot be opened any more. A later entry of the chain must say that the
 * words were erased, or somebody has destroyed evidence.
 */
public final class Unreadable {

  private final String councilId;
  private final Map<String, Long> notExcused = new HashMap<>();

  public Unreadable(String councilId) {
    this.councilId = councilId;
  }

  /** The next entry as it stands in the database. */
  public void see(EvidenceEntry entry, Filing filing) {
    if (filing.kind().equals(Erasure.KIND)) {
      notExcused.remove(entry.commentId());
    } else if (entry.raw() == null) {
      notExcused.putIfAbsent(entry.commentId(), entry.seq());
    }
  }

  /** The same, unless the chain is sound and something is unreadable that was never erased. */
  public Verification excused(Verification chain) {
    return switch (chain) {
      case Broken broken -> broken;
      case Sound sound ->
          notExcused.values().stream()
              .min(Comparator.naturalOrder())
              .<Verification>map(this::lost)
              .orElse(sound);
    };
  }

  private Broken lost(long seq) {
    String why = "its key is gone, and no later entry says that the words were erased";
    return new Broken(councilId, seq, Damage.PAYLOAD_LOST, seq - 1, why);
  }
}
