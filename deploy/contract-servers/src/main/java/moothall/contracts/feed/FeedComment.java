package moothall.contracts.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the software behind the feed has it.
 *
 * @param html the words as they stand on the page
 * @param answers number of the comment answered; null for one that answers the page
 */
public record FeedComment(
    long number,
    @Nullable Long answers,
    @Nullable String author,
    String html,
    Instant written,
    Instant updated) {

  /** Hides the words. */
  @Override
  public String toString() {
    return "FeedComment[" + number + "]";
  }
}
