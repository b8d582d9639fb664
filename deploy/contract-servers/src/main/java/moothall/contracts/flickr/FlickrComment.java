package moothall.contracts.flickr;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comment as Flickr has it.
 *
 * @param photo id of the photo
 * @param number its own
 * @param author NSID; null for one whose account has gone
 * @param name shown beside it
 * @param words as they were written
 */
public record FlickrComment(
    String photo,
    String number,
    @Nullable String author,
    @Nullable String name,
    @Nullable String words,
    Instant written) {

  /** With the account's number before it and the photo's in the middle. */
  public String id() {
    return "24541304-" + photo + "-" + number;
  }

  /** Nothing tells of it but the words. */
  public FlickrComment edited(String otherWords) {
    return new FlickrComment(photo, number, author, name, otherWords, written);
  }
}
