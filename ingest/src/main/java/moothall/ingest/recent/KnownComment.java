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

  /** What is known after this event, which comes after everything that is known so far. */
  public static KnownComment after(@Nullable KnownComment before, CommentReceived event) {
    boolean says = event.getKind() == CommentKind.CREATED || event.getKind() == CommentKind.EDITED;
    Instant claimed = event.getPostedAt() == null ? event.getReceivedAt() : event.getPostedAt();
    KnownComment known =
        before == null
            ? new KnownComment(false, NO_WORDS, false, null, claimed, event.getReceivedAt())
            : before;
    return new KnownComment(
        says || known.said(),
        says ? hash(event.getText()) : known.words(),
        event.getKind() == CommentKind.REMOVED || (!says && known.removed()),
        switch (event.getKind()) {
          case HIDDEN -> Boolean.TRUE;
          case UNHIDDEN -> Boolean.FALSE;
          case CREATED, EDITED, REMOVED -> known.hidden();
        },
        known.writtenAt(),
        event.getReceivedAt());
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
