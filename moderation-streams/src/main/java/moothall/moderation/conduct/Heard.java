package moothall.moderation.conduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A remark and when it reached us, which is not when it was written: by the one it is forgotten, by
 * the other it is looked at.
 *
 * @param received milliseconds since 1970
 */
public record Heard(Remark remark, long received) {

  /** What comes out of all order is kept as well, up to so much of one author. */
  static final int MOST_KEPT = 5 * Conduct.MOST_REMARKS;

  private static final Comparator<Heard> NEWEST_FIRST =
      Comparator.comparing(Heard::remark, Remark.AS_WRITTEN.reversed());

  /**
   * Those of one author that need not be kept: as many as are ever looked at were written later and
   * are not forgotten sooner, so that no signal is another one without them. What is marked says
   * what was told, and stays.
   */
  public static List<Heard> neverLookedAt(Collection<Heard> kept) {
    if (kept.size() <= Conduct.MOST_REMARKS) {
      return List.of();
    }
    List<Heard> dispensable = new ArrayList<>();
    PriorityQueue<Long> latest = new PriorityQueue<>();
    int needed = 0;
    for (Heard it : kept.stream().sorted(NEWEST_FIRST).toList()) {
      boolean outlived = latest.size() == Conduct.MOST_REMARKS && latest.element() >= it.received();
      boolean says = !it.remark().marked().isEmpty();
      if ((outlived && !says) || needed == MOST_KEPT) {
        dispensable.add(it);
        continue;
      }
      needed++;
      latest.add(it.received());
      if (latest.size() > Conduct.MOST_REMARKS) {
        latest.remove();
      }
    }
    return dispensable;
  }
}
