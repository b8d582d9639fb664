package moothall.contracts.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which comments of an account are hidden. Thread-safe. */
public final class Hidden {

  private final Map<String, Boolean> hidden = new LinkedHashMap<>();
  private final Map<String, Integer> hides = new LinkedHashMap<>();

  public synchronized boolean contains(String id) {
    return hidden.getOrDefault(id, false);
  }

  public synchronized void set(String id, boolean wanted) {
    Boolean before = hidden.put(id, wanted);
    if (wanted && !Boolean.TRUE.equals(before)) {
      hides.merge(id, 1, Integer::sum);
    }
  }

  /** How often the comment went from visible to hidden. */
  public synchronized int times(String id) {
    return hides.getOrDefault(id, 0);
  }
}
