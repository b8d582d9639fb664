package moothall.escalation.actions.youtube;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Requests that YouTube took and did not carry out. A third costs fifty units more and changes as
 * little, so it is not made. Forgotten at a restart, which costs two requests.
 */
final class InVain {

  private static final int ENOUGH = 2;
  private static final int MOST = 10_000;

  private final Map<UUID, Integer> times =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Integer> eldest) {
          return size() > MOST;
        }
      };

  synchronized void count(UUID action) {
    times.merge(action, 1, Integer::sum);
  }

  synchronized boolean isEnough(UUID action) {
    return times.getOrDefault(action, 0) >= ENOUGH;
  }
}
