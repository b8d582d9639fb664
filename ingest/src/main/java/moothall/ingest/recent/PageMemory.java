package moothall.ingest.recent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.events.CommentReceived;
import org.jspecify.annotations.Nullable;

/**
 * The recent comments of one page. Verdicts may be heard of before the comment itself, and anything
 * may be heard twice: Kafka's topics are read side by side. Thread-safe.
 */
final class PageMemory {

  private final Map<String, Entry> byComment = new HashMap<>();

  private enum Fate {
    WAITING,
    DECIDED,
    SET_ASIDE
  }

  /** One version of a comment. */
  private record Version(Instant receivedAt, Fate fate) {

    Version settled(Fate as) {
      return fate == Fate.WAITING ? new Version(receivedAt, as) : this;
    }
  }

  private static final class Entry {
    @Nullable KnownComment known;
    final Map<String, Version> versions = new HashMap<>();
  }

  /** An event of the page, in the order of its comment. */
  synchronized void received(CommentReceived event) {
    Entry entry = byComment.computeIfAbsent(event.getCommentId(), _ -> new Entry());
    entry.known = KnownComment.after(entry.known, event);
    entry.versions.putIfAbsent(
        event.getVersion(), new Version(event.getReceivedAt(), Fate.WAITING));
  }

  synchronized void decided(CommentReceived comment) {
    byComment
        .computeIfAbsent(comment.getCommentId(), _ -> new Entry())
        .versions
        .merge(
            comment.getVersion(),
            new Version(comment.getReceivedAt(), Fate.DECIDED),
            (before, now) -> before.settled(Fate.DECIDED));
  }

  /** The stream could not work on some version of the comment: whichever is waiting. */
  synchronized void setAside(String commentId) {
    Entry entry = byComment.get(commentId);
    if (entry != null) {
      entry.versions.replaceAll((_, version) -> version.settled(Fate.SET_ASIDE));
    }
  }

  synchronized Optional<KnownComment> find(String commentId) {
    return Optional.ofNullable(byComment.get(commentId)).map(it -> it.known);
  }

  /** Ids of the comments that are not known to have gone, written since then. */
  synchronized List<String> standing(Instant since) {
    List<String> standing = new ArrayList<>();
    byComment.forEach((id, entry) -> {
      KnownComment known = entry.known;
      if (known != null && !known.removed() && !known.writtenAt().isBefore(since)) {
        standing.add(id);
      }
    });
    return standing;
  }

  synchronized Progress progress() {
    int received = 0;
    int decided = 0;
    int setAside = 0;
    Instant oldest = null;
    for (Entry entry : byComment.values()) {
      for (Version version : entry.versions.values()) {
        received++;
        switch (version.fate()) {
          case DECIDED -> decided++;
          case SET_ASIDE -> setAside++;
          case WAITING ->
              oldest =
                  oldest == null || version.receivedAt().isBefore(oldest)
                      ? version.receivedAt()
                      : oldest;
        }
      }
    }
    return new Progress(received, decided, setAside, Optional.ofNullable(oldest));
  }

  /** What is waiting is never forgotten: it is what somebody ought to look at. */
  synchronized void forgetBefore(Instant moment) {
    byComment
        .values()
        .removeIf(entry ->
            entry.versions.values().stream()
                .allMatch(it -> it.fate() != Fate.WAITING && it.receivedAt().isBefore(moment)));
  }
}
