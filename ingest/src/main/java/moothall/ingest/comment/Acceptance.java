package moothall.ingest.comment;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import moothall.events.AttachmentReference;
import moothall.events.Author;
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
