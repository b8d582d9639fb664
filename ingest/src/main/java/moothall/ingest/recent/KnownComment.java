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
 * @param words first eight bytes of the SHA-256 of its words: enough to see that they have changed,
 *     too little to read them
 * @param removed whether it was taken away
 * @param hidden whether the platform said that it is hidden; null if it never said
 * @param at when we were told
 */
public record KnownComment(long words, boolean removed, @Nullable Boolean hidden, Instant at) {

  private static final long NO_WORDS = 0;

  /** What is known after this event, which comes after everything that is known so far. */
  public static KnownComment after(@Nullable KnownComment before, CommentReceived event) {
    boolean says = event.getKind() == CommentKind.CREATED || event.getKind() == CommentKind.EDITED;
    long words = says ? hash(event.getText()) : before == null ? NO_WORDS : before.words();
    boolean removed =
        event.getKind() == CommentKind.REMOVED || (!says && before != null && before.removed());
    Boolean hidden =
        switch (event.getKind()) {
          case HIDDEN -> Boolean.TRUE;
          case UNHIDDEN -> Boolean.FALSE;
          case CREATED, EDITED, REMOVED -> before == null ? null : before.hidden();
        };
    return new KnownComment(words, removed, hidden, event.getReceivedAt());
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
