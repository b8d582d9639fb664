package moothall.contracts.threads;

import java.time.Instant;

/**
 * One reply as Threads has it.
 *
 * @param postId the council's post under which it hangs
 * @param repliedTo what it answers: the post, or another reply, which makes it a nested one
 */
public record ThreadsReply(
    String id, String postId, String repliedTo, String username, String text, Instant created) {

  boolean isNested() {
    return !repliedTo.equals(postId);
  }
}
