package moothall.escalation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Since when a person is awaited, and since when more urgently. Empty once somebody has decided.
 */
public final class Waiting {

  private final List<Since> since = new ArrayList<>();

  Waiting() {}

  /** As if nobody had decided meanwhile. */
  void restore(List<Since> before) {
    since.clear();
    since.addAll(before);
  }

  /** From then on a person is awaited as urgently as that; 1 is first. */
  public record Since(Instant at, int priority) {}

  void follow(Instant at, boolean decided, int priority) {
    if (decided) {
      since.clear();
    } else if (since.isEmpty() || priority < since.getLast().priority()) {
      since.add(new Since(at, priority));
    }
  }

  /** The latest is the most urgent, but an earlier one may fall due before it. */
  public List<Since> since() {
    return List.copyOf(since);
  }
}
