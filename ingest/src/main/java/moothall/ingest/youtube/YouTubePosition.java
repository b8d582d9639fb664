package moothall.ingest.youtube;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a round through a channel stands: first the answers of threads that a list showed only in
 * part, then the list goes on.
 *
 * @param list which list is being read
 * @param page its next page; null at its beginning
 * @param listDone whether the list itself has been read
 * @param threads threads whose answers are still to be read, the first being under way
 * @param answers next page of the first one's answers; null at their beginning
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record YouTubePosition(
    ModerationList list,
    @Nullable String page,
    boolean listDone,
    List<Unfinished> threads,
    @Nullable String answers) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static final YouTubePosition BEGINNING =
      new YouTubePosition(ModerationList.PUBLISHED, null, false, List.of(), null);

  /** A thread and the video that it stands under. */
  record Unfinished(String id, String video) {}

  /** Anything but a position of ours is the beginning. */
  static YouTubePosition read(@Nullable String position) {
    if (position == null) {
      return BEGINNING;
    }
    try {
      return JSON.readValue(position, YouTubePosition.class);
    } catch (JsonProcessingException notOurs) {
      return BEGINNING;
    }
  }

  /** After a page of the list. */
  Optional<YouTubePosition> afterList(@Nullable String next, List<Unfinished> incomplete) {
    YouTubePosition after = new YouTubePosition(list, next, next == null, incomplete, null);
    return incomplete.isEmpty() ? after.onceThreadsAreRead() : Optional.of(after);
  }

  /** After a page of the first thread's answers. */
  Optional<YouTubePosition> afterAnswers(@Nullable String next) {
    if (next != null) {
      return Optional.of(new YouTubePosition(list, page, listDone, threads, next));
    }
    List<Unfinished> rest = threads.subList(1, threads.size());
    YouTubePosition after = new YouTubePosition(list, page, listDone, rest, null);
    return rest.isEmpty() ? after.onceThreadsAreRead() : Optional.of(after);
  }

  /** The next thread, or the next list. */
  Optional<YouTubePosition> beyond() {
    return threads.isEmpty() ? afterList(null, List.of()) : afterAnswers(null);
  }

  private Optional<YouTubePosition> onceThreadsAreRead() {
    return listDone
        ? list.next().map(it -> new YouTubePosition(it, null, false, List.of(), null))
        : Optional.of(this);
  }

  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can always be written", e);
    }
  }
}
