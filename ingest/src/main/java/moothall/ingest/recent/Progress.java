package moothall.ingest.recent;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the comments of a page have come, of those that arrived within the last days. What is
 * received is decided, set aside or waiting: the three sum up.
 *
 * @param received versions of comments that Kafka has acknowledged
 * @param decided of these, with a verdict
 * @param setAside of these, among the dead letters
 * @param oldestWaiting when the oldest arrived that is neither; empty if none is waiting
 */
public record Progress(int received, int decided, int setAside, Optional<Instant> oldestWaiting) {

  public static final Progress NONE = new Progress(0, 0, 0, Optional.empty());

  public int waiting() {
    return received - decided - setAside;
  }
}
