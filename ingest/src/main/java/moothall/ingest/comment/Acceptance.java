package moothall.ingest.comment;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import moothall.events.AttachmentReference;
import moothall.events.Author;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.events.PageRegistered;
import moothall.events.PageSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a platform delivered for an approved page into the event.
 *
 * @param page the page as the register has it now
 * @param via WEBHOOK, POLL, FILE or MANUAL
 */
public record Acceptance(PageRegistered page, String via) {

  /**
   * Builds the event.
   *
   * @param raw the payload exactly as it arrived
   */
  public CommentReceived accept(Delivered delivered, byte[] raw, UUID eventId, Instant receivedAt) {
    return CommentReceived.newBuilder()
        .setEventId(eventId.toString())
        .setKind(delivered.kind())
        .setCommentId(commentId(delivered.nativeId()))
        .setVersion(CommentVersion.of(delivered.kind(), delivered.text(), delivered.claimedAt()))
        .setPage(snapshot())
        .setPostId(delivered.postId())
        .setPostTopic(delivered.postTopic())
        .setParentCommentId(parent(delivered.parentNativeId()))
        .setAuthor(author(delivered.author()))
        .setText(delivered.text())
        .setAttachments(
            delivered.attachments().stream()
                .map(it -> new AttachmentReference(it, null, null))
                .toList())
        .setPermalink(delivered.permalink())
        .setClaimedAt(delivered.claimedAt())
        .setPostedAt(ClaimedTime.plausible(delivered.claimedAt(), receivedAt).orElse(null))
        .setReceivedAt(receivedAt)
        .setVia(via)
        .setRaw(ByteBuffer.wrap(raw))
        .setRawSha256(CommentVersion.sha256Of(raw))
        .build();
  }

  /**
   * The same of what was seen and not told. What has no time of its own is the same thing as often
   * as it is told, but not as often as it is seen: two hides with a show between them are two.
   */
  public CommentReceived observe(
      Delivered delivered, byte[] raw, UUID eventId, Instant receivedAt) {
    CommentReceived event = accept(delivered, raw, eventId, receivedAt);
    return delivered.kind() == CommentKind.CREATED || delivered.claimedAt() != null
        ? event
        : CommentReceived.newBuilder(event)
            .setVersion(
                CommentVersion.of(delivered.kind(), delivered.text(), "seen at " + receivedAt))
            .build();
  }

  /** {@code <platform>:<page id>:<native id>}. */
  public String commentId(String nativeId) {
    return page.getPlatform() + ":" + page.getPageId() + ":" + nativeId;
  }

  private @Nullable String parent(@Nullable String parentNativeId) {
    return parentNativeId == null ? null : commentId(parentNativeId);
  }

  private static @Nullable Author author(Delivered.Author author) {
    return author.id() == null && author.name() == null
        ? null
        : new Author(author.id(), author.name());
  }

  private PageSnapshot snapshot() {
    return new PageSnapshot(
        page.getPageId(),
        page.getCouncilId(),
        page.getPlatform(),
        page.getName(),
        page.getProfile(),
        page.getMode());
  }
}
