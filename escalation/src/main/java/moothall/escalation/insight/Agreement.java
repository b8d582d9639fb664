package moothall.escalation.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How often people who decided about the same comment one after the other came to the same. What
 * somebody decides again themselves is no second opinion, and what the machine did is none at all.
 */
public final class Agreement {

  private Agreement() {}

  /** What was to become of the comment. */
  public enum Way {
    SHOWN,
    /** Hidden or deleted. */
    AWAY,
    /** As whoever decided before had it; an opinion of nothing where nobody had. */
    AS_IT_WAS
  }

  /** What a person decided. */
  public record Decision(UUID caseId, String by, Way way) {}

  /** In the order in which they were decided, at least within each case. */
  public static Share of(List<Decision> decisions) {
    Map<UUID, Decision> last = new HashMap<>();
    long same = 0;
    long all = 0;
    for (Decision it : decisions) {
      Decision before = last.get(it.caseId());
      Way way = it.way();
      if (way == Way.AS_IT_WAS) {
        if (before == null) {
          continue;
        }
        way = before.way();
      }
      if (before != null && !before.by().equals(it.by())) {
        all++;
        same += before.way() == way ? 1 : 0;
      }
      last.put(it.caseId(), new Decision(it.caseId(), it.by(), way));
    }
    return new Share(same, all);
  }
}
