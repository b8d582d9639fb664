package moothall.moderation.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import moothall.events.Author;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.events.PageSnapshot;
import moothall.schemas.TrustedEvents;
import org.jspecify.annotations.Nullable;

/** Invented events for tests. */
public final class Received {

  public static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");

  static {
    TrustedEvents.declare();
  }

  private Received() {}

  public static CommentReceived saying(String id, String text) {
    return event(id, CommentKind.CREATED, text, "v1").build();
  }

  public static CommentReceived edited(String id, String text) {
    return event(id, CommentKind.EDITED, text, "v2").build();
  }

  public static CommentReceived removed(String id) {
    return event(id, CommentKind.REMOVED, null, "v3").build();
  }

  /** By somebody whom the platform tells from others. */
  public static CommentReceived.Builder by(String author, String id, String text, Instant at) {
    return event(id, CommentKind.CREATED, text, "v1")
        .setAuthor(new Author(author, author + "'s name"))
        .setPostedAt(at)
        .setReceivedAt(at);
  }

  /** A reply on X to a post of the page, with what X puts before it. */
  public static CommentReceived.Builder onX(String author, String id, String text, Instant at) {
    CommentReceived.Builder event = by(author, id, text, at);
    return event
        .setCommentId("x:ambermere:" + id)
        .setPostId("post-" + id)
        .setPage(PageSnapshot.newBuilder(event.getPage()).setPlatform("x").build());
  }

  /** The same on a page of another council. */
  public static CommentReceived ofAnotherCouncil(CommentReceived.Builder event) {
    PageSnapshot page = PageSnapshot.newBuilder(event.getPage()).setCouncilId("elsewhere").build();
    return event.setPage(page).build();
  }

  /** With a payload of so many bytes that cannot be compressed away. */
  public static CommentReceived carrying(String id, int payload) {
    return event(id, CommentKind.CREATED, "hello", "v1")
        .setRaw(ByteBuffer.wrap(new byte[payload]))
        .build();
  }

  private static CommentReceived.Builder event(
      String id, CommentKind kind, @Nullable String text, String version) {
    return CommentReceived.newBuilder()
        .setEventId("00000000-0000-0000-0000-000000000001")
        .setKind(kind)
        .setCommentId("website:ambermere:" + id)
        .setVersion(version)
        .setPage(
            PageSnapshot.newBuilder()
                .setPageId("ambermere")
                .setCouncilId("ambermere")
                .setPlatform("website")
                .setName("Ambermere Borough Council")
                .setProfile("GENERAL")
                .setMode("ENFORCE")
                .build())
        .setText(text)
        .setReceivedAt(AT)
        .setVia("WEBHOOK")
        .setRaw(ByteBuffer.wrap("{}".getBytes(StandardCharsets.UTF_8)))
        .setRawSha256("0".repeat(64));
  }
}
