package moothall.contracts.mastodon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the server knows. Thread-safe. */
public final class MastodonStatuses {

  private final Map<Long, MastodonStatus> statuses = new LinkedHashMap<>();

  /** Adds it, or takes the place of one of the same number. */
  public synchronized void put(MastodonStatus status) {
    statuses.put(status.id(), status);
  }

  public synchronized void remove(long id) {
    statuses.remove(id);
  }

  synchronized Optional<MastodonStatus> find(long id) {
    return Optional.ofNullable(statuses.get(id));
  }

  /** Newest first. */
  synchronized List<MastodonStatus> newest(Predicate<MastodonStatus> which) {
    return statuses.values().stream()
        .filter(which)
        .sorted(Comparator.comparingLong(MastodonStatus::id).reversed())
        .toList();
  }

  /** What the account itself has answered to that status, as it was typed. */
  public synchronized List<String> ownAnswersTo(long id) {
    return statuses.values().stream()
        .filter(it -> it.answers() != null && it.answers() == id)
        .filter(it -> it.author().equals(MastodonServer.ACCOUNT))
        .map(MastodonStatus::typed)
        .toList();
  }

  /** All that hangs below a status, a parent before its answers. */
  synchronized List<MastodonStatus> below(long id) {
    List<MastodonStatus> found = new ArrayList<>();
    for (MastodonStatus status : statuses.values()) {
      if (status.answers() != null && status.answers() == id) {
        found.add(status);
        found.addAll(below(status.id()));
      }
    }
    return found;
  }
}
