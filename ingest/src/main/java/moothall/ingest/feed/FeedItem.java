package moothall.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, in the words of either format.
 *
 * @param id {@code guid} or {@code id}; the link if there is none
 * @param words as people read them
 * @param written when, as the feed says it; in the form of RSS or of Atom
 * @param updated when it was changed last; Atom only
 * @param answers id of what the item answers, as RFC 4685 has it: another item, or the page
 */
record FeedItem(
    @Nullable String id,
    @Nullable String author,
    @Nullable String words,
    @Nullable String written,
    @Nullable String updated,
    @Nullable String link,
    @Nullable String answers) {

  /** Hides the words: they are a resident's. */
  @Override
  public String toString() {
    return "FeedItem[words hidden]";
  }
}
