package moothall.moderation.conduct;

import java.util.List;

/**
 * An amendment to the verdict on one comment.
 *
 * @param remark the one that made it enough
 * @param others earlier ones that it rests on, each comment once, oldest first
 */
public record Signal(Window window, Remark remark, List<Remark> others) {

  /** Whether both amend the same verdict for the same reason, whatever else was known. */
  boolean isSameAs(Signal other) {
    return window.id().equals(other.window.id())
        && remark.commentId().equals(other.remark.commentId());
  }
}
