package moothall.moderation;

import java.util.Map;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * How the stream stands at a moment.
 *
 * @param threads how many of its threads are alive
 * @param wanted how many it is to have
 */
record StreamStanding(State state, long threads, int wanted) {

  /** Whether it judges, or is about to; what is left of one that ended by itself does neither. */
  boolean isAlive() {
    return switch (state) {
      case RUNNING -> threads > 0;
      case REBALANCING, CREATED -> true;
      case PENDING_SHUTDOWN, PENDING_ERROR, NOT_RUNNING, ERROR -> false;
    };
  }

  /** Whether it judges with all its threads, or is about to. */
  boolean isWhole() {
    return isAlive() && threads >= wanted;
  }

  /** For a person who asks why. */
  Map<String, Object> told() {
    return Map.of("state", state.name(), "threads", threads, "wanted", wanted, "why", why());
  }

  private String why() {
    if (isWhole()) {
      return "judges";
    }
    if (isAlive()) {
      return "judges with fewer threads than wanted";
    }
    return state == State.RUNNING
        ? "no thread of the stream is alive"
        : "the stream has ended and does not begin again by itself";
  }
}
