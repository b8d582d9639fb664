package moothall.moderation.conduct;

import java.time.Duration;
import java.util.List;

/**
 * An amendment to the verdict on one comment.
 *
 * @param remark the one that made it enough
 * @param others earlier ones that it rests on, each comment once, oldest first
 */
public record Signal(Window window, Remark remark, List<Remark> others) {

  /** Whether whoever knows the other one need not be told of this; of several authors once. */
  boolean saysNoMoreThan(Signal other) {
    Duration apart = Duration.between(remark.at(), other.remark.at()).abs();
    return isSameAs(other)
        || (window.kind().isOfMany()
            && window.id().equals(other.window.id())
            && apart.compareTo(window.within()) < 0);
  }

  /** Whether both amend the same verdict for the same reason, whatever else was known. */
  boolean isSameAs(Signal other) {
    return window.id().equals(other.window.id())
        && remark.commentId().equals(other.remark.commentId());
  }
}
