package moothall.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.events.CommentKind;
import moothall.ingest.comment.ClaimedTime;
import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.Refusal;
import moothall.ingest.polling.Shown;
import org.jspecify.annotations.Nullable;

/** One comment as a feed shows it. */
sealed interface FeedEntry {

  /** Somebody's comment, and when it was last written. */
  record Comment(Shown shown, Optional<Instant> writtenAt) implements FeedEntry {}

  /** An item that cannot be told from another, or says nothing. */
  record Unreadable(Refusal refusal) implements FeedEntry {}

  int LONGEST_ID = 500;

  /** {@code ids} are those of all items of the feed: an answer to anything else is to the page. */
  static FeedEntry read(FeedItem item, byte[] raw, Set<String> ids) {
    String id = item.id();
    if (id == null
        || id.isBlank()
        || id.length() > LONGEST_ID
        || id.chars().anyMatch(Character::isISOControl)) {
      return new Unreadable(
          new Refusal(
              "invalid-id",
              "The item has no 'guid', 'id' or link, or a bad one (expected: 1 to 500 characters,"
                  + " none of them a control character)."));
    }
    String written = iso(item.written());
    String updated = item.updated();
    String parent = item.answers();
    Delivered delivered =
        new Delivered(
            CommentKind.CREATED,
            id,
            page(item.link()),
            null,
            parent != null && ids.contains(parent) && !parent.equals(id) ? parent : null,
            new Delivered.Author(null, item.author()),
            item.words() == null || item.words().isEmpty() ? null : item.words(),
            written,
            item.link(),
            List.of());
    String edited = updated == null || updated.equals(item.written()) ? null : updated;
    return new Comment(
        new Shown(delivered, edited, null, raw),
        ClaimedTime.read(edited == null ? written : edited));
  }

  /** The comment's address without the mark within the page. */
  private static @Nullable String page(@Nullable String link) {
    if (link == null) {
      return null;
    }
    int mark = link.indexOf('#');
    return mark < 0 ? link : link.substring(0, mark);
  }

  /** RSS writes times as e-mail does; what is no such time stays as it is. */
  private static @Nullable String iso(@Nullable String time) {
    if (time == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(time, DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant()
          .toString();
    } catch (DateTimeException otherForm) {
      return time;
    }
  }
}
