package moothall.contracts.bluesky;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One post of the network.
 *
 * @param uri at-uri of the record
 * @param root first post of the thread; null for one that begins a thread
 * @param parent the post answered; null likewise
 * @param quoted the post it shows; null if none
 * @param mentions DID of whom it mentions; null if nobody
 * @param created as its author's program claims
 * @param indexed when the network saw it
 */
public record BlueskyPost(
    String uri,
    Author author,
    String text,
    @Nullable String root,
    @Nullable String parent,
    @Nullable String quoted,
    @Nullable String mentions,
    Instant created,
    Instant indexed) {

  /** Who wrote it; the name shown may be empty. */
  public record Author(String did, String handle, String name) {}

  /** A post that begins a thread. */
  public static BlueskyPost of(Author author, String rkey, String text, Instant at) {
    return new BlueskyPost(uri(author.did(), rkey), author, text, null, null, null, null, at, at);
  }

  /** An answer to this post, in its thread. */
  public BlueskyPost answered(Author by, String rkey, String words, Instant at) {
    String thread = root == null ? uri : root;
    return new BlueskyPost(uri(by.did(), rkey), by, words, thread, uri, null, null, at, at);
  }

  public BlueskyPost quoting(String other) {
    return new BlueskyPost(uri, author, text, root, parent, other, mentions, created, indexed);
  }

  public BlueskyPost mentioning(String did) {
    return new BlueskyPost(uri, author, text, root, parent, quoted, did, created, indexed);
  }

  /** The same with a date of its author's choice. */
  public BlueskyPost dated(Instant claim) {
    return new BlueskyPost(uri, author, text, root, parent, quoted, mentions, claim, indexed);
  }

  /** The record under the same address with other words. */
  public BlueskyPost saying(String words) {
    return new BlueskyPost(uri, author, words, root, parent, quoted, mentions, created, indexed);
  }

  static String uri(String did, String rkey) {
    return "at://" + did + "/app.bsky.feed.post/" + rkey;
  }

  String rkey() {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  /** By which lists are sorted: nobody is newer than the network's own clock says. */
  Instant sortedAt() {
    return created.isBefore(indexed) ? created : indexed;
  }
}
