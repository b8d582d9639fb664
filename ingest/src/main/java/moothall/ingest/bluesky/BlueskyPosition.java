package moothall.ingest.bluesky;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a round through an account stands: in a thorough one first the threads that the account
 * began, which say what is hidden; then what the network tells.
 *
 * @param list which list is being read
 * @param cursor of its next page; null at its beginning
 * @param listDone whether the list of posts itself has been read
 * @param threads posts whose answers are still to be read, the first being under way
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record BlueskyPosition(
    ListOf list, @Nullable String cursor, boolean listDone, List<String> threads) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is listed. */
  enum ListOf {
    NOTIFICATIONS,
    OWN_POSTS
  }

  static BlueskyPosition beginning(boolean thorough) {
    return thorough ? new BlueskyPosition(ListOf.OWN_POSTS, null, false, List.of()) : told(null);
  }

  private static BlueskyPosition told(@Nullable String cursor) {
    return new BlueskyPosition(ListOf.NOTIFICATIONS, cursor, false, List.of());
  }

  /** Empty if it is no position of ours: the round then begins again. */
  static Optional<BlueskyPosition> read(@Nullable String position) {
    if (position == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(position, BlueskyPosition.class))
          .filter(it -> it.list != null && it.threads != null)
          .filter(it -> it.threads.stream().noneMatch(Objects::isNull));
    } catch (JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }

  /** After a page of notifications; {@code next} is null if it was the last that is wanted. */
  Optional<BlueskyPosition> afterNotifications(@Nullable String next) {
    return Optional.ofNullable(next).map(BlueskyPosition::told);
  }

  /** After a page of the account's own posts, of which these began threads. */
  BlueskyPosition afterPosts(@Nullable String next, List<String> begun) {
    return further(next, next == null, begun);
  }

  /** After the first thread, of which these parts were too deep to be shown. */
  BlueskyPosition afterThread(List<String> deeper) {
    return further(
        cursor, listDone, Stream.concat(deeper.stream(), threads.stream().skip(1)).toList());
  }

  /** The next thread, or the next list. */
  Optional<BlueskyPosition> beyond() {
    if (!threads.isEmpty()) {
      return Optional.of(afterThread(List.of()));
    }
    return list == ListOf.OWN_POSTS ? Optional.of(told(null)) : Optional.empty();
  }

  private static BlueskyPosition further(
      @Nullable String next, boolean done, List<String> threads) {
    return done && threads.isEmpty()
        ? told(null)
        : new BlueskyPosition(ListOf.OWN_POSTS, next, done, threads);
  }

  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can always be written", e);
    }
  }
}
