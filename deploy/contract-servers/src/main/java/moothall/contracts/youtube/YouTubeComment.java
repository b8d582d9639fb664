package moothall.contracts.youtube;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comment as YouTube has it.
 *
 * @param id of a reply: the thread's, a full stop, and its own
 * @param parentId the thread that it answers; null for one that answers the video
 * @param updated the same as {@code published} until it is edited
 */
public record YouTubeComment(
    String id,
    @Nullable String parentId,
    String videoId,
    Author author,
    String text,
    Instant published,
    Instant updated) {

  /** Channel and handle, which is all that YouTube says. */
  public record Author(String channelId, String name) {}

  /** A comment on a video, never edited. */
  public static YouTubeComment onVideo(
      String id, String videoId, Author author, String text, Instant at) {
    return new YouTubeComment(id, null, videoId, author, text, at, at);
  }

  /** An answer to it, under a channel-wide id that begins with its thread's. */
  public YouTubeComment answered(String ownId, Author by, String words, Instant at) {
    return new YouTubeComment(id + "." + ownId, id, videoId, by, words, at, at);
  }

  public YouTubeComment edited(String words, Instant at) {
    return new YouTubeComment(id, parentId, videoId, author, words, published, at);
  }
}
