package moothall.ingest.recent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import org.jspecify.annotations.Nullable;

/**
 * What we were last told about a comment.
 *
 * @param said whether we were ever told what it says
 * @param words first eight bytes of the SHA-256 of its words: enough to see that they have changed,
 *     too little to read them
 * @param removed whether it was taken away
 * @param hidden whether the platform said that it is hidden; null if it never said
 * @param writtenAt when it was written, as far as we know
 * @param at when we were told last
 */
public record KnownComment(
    boolean said,
    long words,
    boolean removed,
    @Nullable Boolean hidden,
    Instant writtenAt,
    Instant at) {

  private static final long NO_WORDS = 0;

  /**
   * What is known after this event, whenever it was received. What is older than the last that we
   * were told says only what nothing has said since: a dead letter that is sent again comes with
   * the time at which it came first, and must not put its words in the place of newer ones.
   */
  public static KnownComment after(@Nullable KnownComment before, CommentReceived event) {
    Instant claimed = event.getPostedAt() == null ? event.getReceivedAt() : event.getPostedAt();
    KnownComment known =
        before == null
            ? new KnownComment(false, NO_WORDS, false, null, claimed, event.getReceivedAt())
            : before;
    return event.getReceivedAt().isBefore(known.at())
        ? known.completedBy(event)
        : known.followedBy(event);
  }

  private KnownComment followedBy(CommentReceived event) {
    boolean says = says(event);
    return new KnownComment(
        said || says,
        says ? hash(event.getText()) : words,
        event.getKind() == CommentKind.REMOVED || (removed && !says),
        hiddenBy(event, hidden),
        writtenAt,
        event.getReceivedAt());
  }

  private KnownComment completedBy(CommentReceived event) {
    boolean says = says(event);
    return new KnownComment(
        said || says,
        says && !said ? hash(event.getText()) : words,
        removed,
        hidden == null ? hiddenBy(event, null) : hidden,
        writtenAt,
        at);
  }

  private static boolean says(CommentReceived event) {
    return event.getKind() == CommentKind.CREATED || event.getKind() == CommentKind.EDITED;
  }

  private static @Nullable Boolean hiddenBy(CommentReceived event, @Nullable Boolean before) {
    return switch (event.getKind()) {
      case HIDDEN -> Boolean.TRUE;
      case UNHIDDEN -> Boolean.FALSE;
      case CREATED, EDITED, REMOVED -> before;
    };
  }

  /** Whether its last known words are these. */
  public boolean says(@Nullable String text) {
    return words == hash(text);
  }

  private static long hash(@Nullable String text) {
    if (text == null) {
      return NO_WORDS;
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
