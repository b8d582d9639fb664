package moothall.contracts.wordpress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site with its comments and where each of them is kept. Thread-safe. */
public final class WordPressSite {

  /** Number of the user whose application password the server takes. */
  public static final long MODERATOR = 7;

  private final Map<Long, WordPressComment> comments = new LinkedHashMap<>();
  private final Map<Long, WordPressStatus> statuses = new LinkedHashMap<>();

  /** Adds it as approved, or takes the place of one of the same number, which stays where it is. */
  public synchronized void put(WordPressComment comment) {
    comments.put(comment.id(), comment);
    statuses.putIfAbsent(comment.id(), WordPressStatus.APPROVED);
  }

  /** Somebody edits it on the site; WordPress keeps no time of that. */
  public synchronized void edit(long id, String typed) {
    comments.computeIfPresent(id, (_, it) -> it.saying(typed));
  }

  /** Deleted for good, past the trash. */
  public synchronized void delete(long id) {
    comments.remove(id);
    statuses.remove(id);
  }

  public synchronized void set(long id, WordPressStatus status) {
    statuses.put(id, status);
  }

  public synchronized WordPressStatus status(long id) {
    return statuses.getOrDefault(id, WordPressStatus.TRASH);
  }

  synchronized Optional<WordPressComment> find(long id) {
    return Optional.ofNullable(comments.get(id));
  }

  /** What answers that comment directly, wherever it is kept. */
  public synchronized List<WordPressComment> answers(long id) {
    return comments.values().stream().filter(it -> it.parent() == id).toList();
  }

  /** Newest first. */
  synchronized List<WordPressComment> all(WordPressStatus status) {
    List<WordPressComment> found = new ArrayList<>(comments.values());
    found.removeIf(it -> status(it.id()) != status);
    found.sort(Comparator.comparing(WordPressComment::at).reversed());
    return found;
  }
}
