package moothall.contracts.drupal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site with its comments. Thread-safe. */
public final class DrupalSite {

  private final Map<Long, DrupalComment> comments = new LinkedHashMap<>();

  /** Adds it, or takes the place of one of the same number. */
  public synchronized void put(DrupalComment comment) {
    comments.put(comment.number(), comment);
  }

  public synchronized void delete(long number) {
    comments.remove(number);
  }

  synchronized Optional<DrupalComment> find(String uuid) {
    return comments.values().stream()
        .filter(it -> DrupalComment.uuid(it.number()).equals(uuid))
        .findFirst();
  }

  /** What was changed last first. */
  synchronized List<DrupalComment> all() {
    List<DrupalComment> found = new ArrayList<>(comments.values());
    found.sort(Comparator.comparing(DrupalComment::changed).reversed());
    return found;
  }
}
