package moothall.contracts.x;

import java.time.Instant;

/**
 * One post as X has it.
 *
 * @param conversation id of the post that began it
 * @param author id of who wrote it
 * @param created when it was written
 */
public record XPost(String id, String conversation, String author, String text, Instant created) {

  /** Whether it answers another. */
  boolean isReply() {
    return !id.equals(conversation);
  }
}
