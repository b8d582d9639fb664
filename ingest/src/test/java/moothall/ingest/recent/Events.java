package moothall.ingest.recent;

import java.nio.ByteBuffer;
import java.time.Instant;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.events.PageSnapshot;
import moothall.ingest.comment.CommentVersion;
import moothall.schemas.TrustedEvents;
import org.jspecify.annotations.Nullable;

/** Invented events of the page {@code town-facebook}. */
public final class Events {

  static {
    TrustedEvents.declare();
  }

  private Events() {}

  public static CommentReceived of(
      CommentKind kind, String nativeId, @Nullable String text, Instant receivedAt) {
    return CommentReceived.newBuilder()
        .setEventId("e")
        .setKind(kind)
        .setCommentId("facebook:town-facebook:" + nativeId)
        .setVersion(CommentVersion.of(kind, text, null))
        .setPage(
            new PageSnapshot("town-facebook", "ambermere", "facebook", "n", "GENERAL", "OBSERVE"))
        .setText(text)
        .setReceivedAt(receivedAt)
        .setVia("POLL")
        .setRaw(ByteBuffer.allocate(0))
        .setRawSha256(CommentVersion.sha256Of(new byte[0]))
        .build();
  }
}
