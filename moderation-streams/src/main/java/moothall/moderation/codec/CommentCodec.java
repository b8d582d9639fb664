package moothall.moderation.codec;

import java.util.Objects;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.events.PageSnapshot;
import moothall.moderation.content.Author;
import moothall.moderation.content.Comment;
import moothall.moderation.content.CommentId;
import moothall.moderation.content.CommentText;
import moothall.moderation.content.PageContext;

/** Reads a received comment as the core wants it; what judging does not need is left behind. */
public final class CommentCodec {

  private CommentCodec() {}

  public static Comment comment(CommentReceived received) {
    boolean removed = saysNothing(received.getKind());
    String text = Objects.requireNonNullElse(received.getText(), "");
    PageSnapshot page = received.getPage();
    return new Comment(
        CommentId.parse(received.getCommentId()),
        received.getVersion(),
        removed ? CommentText.NONE : new CommentText(text),
        author(received),
        !received.getAttachments().isEmpty(),
        new PageContext(
            page.getName(),
            page.getProfile(),
            Objects.requireNonNullElse(received.getPostTopic(), "")),
        received.getReceivedAt(),
        removed);
  }

  /** The words, if there are any, were judged when they were written. */
  private static boolean saysNothing(CommentKind kind) {
    return switch (kind) {
      case CREATED, EDITED -> false;
      case REMOVED, HIDDEN, UNHIDDEN -> true;
    };
  }

  private static Author author(CommentReceived received) {
    String name = received.getAuthor() == null ? null : received.getAuthor().getDisplayName();
    return name == null ? Author.UNNAMED : new Author(name);
  }

  /** Equal for every redelivery of the same words, different for every edit. */
  public static String versionKey(CommentReceived received) {
    return received.getCommentId() + "|" + received.getVersion();
  }
}
