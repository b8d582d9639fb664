package moothall.ingest.recent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import moothall.events.CommentReceived;
import org.jspecify.annotations.Nullable;

/**
 * The recent comments of one page. Verdicts and dead letters may be heard of before the comment
 * itself, and anything may be heard twice: Kafka's topics are read side by side. Thread-safe.
 */
final class PageMemory {

  /**
   * By how much the clocks of two machines may differ before something waits that was set aside.
   */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  /** More of one page than this are not remembered: keys of letters may be anybody's invention. */
  private static final int MOST_LETTERS = 10_000;

  private final Map<String, Entry> byComment = new HashMap<>();
  private final SequencedMap<String, Instant> lastLetters = new LinkedHashMap<>();

  private enum Fate {
    WAITING,
    DECIDED,
    SET_ASIDE
  }

  /** One version of a comment. */
  private record Version(Instant receivedAt, Fate fate) {

    /**
     * What was set aside and sent again has a verdict in the end; a verdict is never taken back.
     */
    Version settled(Fate as) {
      return fate == Fate.DECIDED ? this : new Version(receivedAt, as);
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
    entry.versions.putIfAbsent(event.getVersion(), new Version(event.getReceivedAt(), fate(event)));
  }

  private Fate fate(CommentReceived event) {
    Instant letter = lastLetters.get(event.getCommentId());
    return letter != null && event.getReceivedAt().isBefore(letter.plus(CLOCKS_DIFFER))
        ? Fate.SET_ASIDE
        : Fate.WAITING;
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

  /**
   * The stream could not work on some version of the comment: whichever is waiting, and whichever
   * came before that moment and is heard of only now.
   */
  synchronized void setAside(String commentId, Instant at) {
    lastLetters.remove(commentId);
    lastLetters.put(commentId, at);
    if (lastLetters.size() > MOST_LETTERS) {
      lastLetters.pollFirstEntry();
    }
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
    lastLetters.values().removeIf(it -> it.isBefore(moment));
    byComment
        .values()
        .removeIf(entry ->
            entry.versions.values().stream()
                .allMatch(it -> it.fate() != Fate.WAITING && it.receivedAt().isBefore(moment)));
  }
}
