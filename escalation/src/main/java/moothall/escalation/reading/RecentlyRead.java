package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.domain.CommentId;

/**
 * Comments as they were read a moment ago, for everybody who follows the live view: all of them ask
 * for the same ones. Nothing is decided by it, and nobody is shown by it what is not for them:
 * whether they may see a comment is asked each time.
 */
@Singleton
final class RecentlyRead {

  /** As long as somebody who follows waits before they look again. */
  static final Duration FRESH = Duration.ofMillis(900);

  private final Clock clock;
  private final LinkedHashMap<CommentId, Read> read = new LinkedHashMap<>();

  RecentlyRead(Clock clock) {
    this.clock = clock;
  }

  private record Read(LiveComment comment, Instant at) {}

  /**
   * The comment as it stood a moment ago.
   *
   * @param arrival what it must have in it: an older reading knows nothing of this verdict
   */
  synchronized Optional<LiveComment> of(CommentId id, long arrival) {
    Read last = read.get(id);
    return last == null || last.comment().arrival() < arrival || isOld(last)
        ? Optional.empty()
        : Optional.of(last.comment().arrivedAs(arrival));
  }

  /** Keeps what has been read; what is too old to be of use is forgotten with it. */
  synchronized void keep(Map<CommentId, LiveComment> comments, Instant readAt) {
    Iterator<Read> oldestFirst = read.values().iterator();
    while (oldestFirst.hasNext() && isOld(oldestFirst.next())) {
      oldestFirst.remove();
    }
    comments.forEach((id, comment) -> {
      Read known = read.get(id);
      if (known == null || !known.at().isAfter(readAt)) {
        read.remove(id); // the order is that of the readings
        read.put(id, new Read(comment, readAt));
      }
    });
  }

  /** How many are kept. */
  synchronized int size() {
    return read.size();
  }

  private boolean isOld(Read it) {
    return it.at().plus(FRESH).isBefore(clock.instant());
  }
}
