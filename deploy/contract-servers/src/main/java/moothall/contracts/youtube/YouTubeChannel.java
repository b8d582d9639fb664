package moothall.contracts.youtube;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A channel with its comments, and what was done to them. Thread-safe. */
public final class YouTubeChannel {

  private final String id;
  private final Map<String, YouTubeComment> comments = new LinkedHashMap<>();
  private final Map<String, ModerationStatus> statuses = new LinkedHashMap<>();
  private final Map<String, Integer> hides = new LinkedHashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private int answers;

  public YouTubeChannel(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** Adds it as published, or takes the place of one of the same id, which keeps its status. */
  public synchronized void put(YouTubeComment comment) {
    comments.put(comment.id(), comment);
    statuses.putIfAbsent(comment.id(), ModerationStatus.PUBLISHED);
  }

  public synchronized void title(String videoId, String title) {
    titles.put(videoId, title);
  }

  public synchronized Optional<String> title(String videoId) {
    return Optional.ofNullable(titles.get(videoId));
  }

  /** Its author has taken it away, and with a thread its answers go. */
  public synchronized void remove(String commentId) {
    comments.values().removeIf(it -> it.id().equals(commentId) || commentId.equals(it.parentId()));
  }

  public synchronized Optional<YouTubeComment> find(String commentId) {
    return Optional.ofNullable(comments.get(commentId));
  }

  /** Newest first, as {@code order=time} has it. */
  public synchronized List<YouTubeComment> threads() {
    return comments.values().stream()
        .filter(it -> it.parentId() == null)
        .sorted((one, other) -> other.published().compareTo(one.published()))
        .toList();
  }

  /** Oldest first. */
  public synchronized List<YouTubeComment> answers(String threadId) {
    return comments.values().stream().filter(it -> threadId.equals(it.parentId())).toList();
  }

  /** The channel itself answers below a thread; gives the answer's id. */
  synchronized String answer(YouTubeComment thread, String words) {
    YouTubeComment answer =
        thread.answered(
            "own" + answers++,
            new YouTubeComment.Author(id, "@the-council"),
            words,
            thread.published().plusSeconds(60));
    put(answer);
    return answer.id();
  }

  public synchronized ModerationStatus status(String commentId) {
    return statuses.getOrDefault(commentId, ModerationStatus.PUBLISHED);
  }

  public synchronized void set(String commentId, ModerationStatus wanted) {
    ModerationStatus before = statuses.put(commentId, wanted);
    if (before == ModerationStatus.PUBLISHED && wanted != ModerationStatus.PUBLISHED) {
      hides.merge(commentId, 1, Integer::sum);
    }
  }

  /** How often the comment went from visible to hidden. */
  public synchronized int timesHidden(String commentId) {
    return hides.getOrDefault(commentId, 0);
  }
}
