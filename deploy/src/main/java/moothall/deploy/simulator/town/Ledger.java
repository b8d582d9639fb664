package moothall.deploy.simulator.town;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The fold of the journal. Not safe for several threads. */
final class Ledger {

  private static final int ACCEPTED = 202;

  private final SequencedMap<String, TownComment> comments = new LinkedHashMap<>();
  private final Map<String, TownEvent.Posted> origins = new HashMap<>();
  private final SequencedMap<String, Deque<TownEvent.Change>> undelivered = new LinkedHashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private final List<TownEvent.Moderated> moderations = new ArrayList<>();
  private int written;
  private int refused;
  private Optional<Duration> lastHide = Optional.empty();

  void enter(TownEvent event) {
    switch (event) {
      case TownEvent.Posted it -> {
        written++;
        origins.put(it.id(), it);
        comments.put(it.id(), TownComment.of(it));
      }
      case TownEvent.Edited it ->
          comments.computeIfPresent(it.id(), (_, comment) -> comment.with(it));
      case TownEvent.Removed it -> comments.remove(it.id());
      case TownEvent.Moderated it -> moderated(it);
      case TownEvent.Answered it ->
          comments.computeIfPresent(it.id(), (_, comment) -> comment.with(it));
      case TownEvent.Delivered it -> delivered(it);
    }
    if (event instanceof TownEvent.Change change) {
      undelivered.computeIfAbsent(change.id(), _ -> new ArrayDeque<>()).add(change);
    }
  }

  private void moderated(TownEvent.Moderated it) {
    moderations.add(it);
    if (it.to() == Status.DELETED) {
      comments.remove(it.id());
      deleted.add(it.id());
      forgetWhatIsTold(it.id());
    }
    TownComment comment = comments.get(it.id());
    if (comment != null) {
      comments.put(it.id(), comment.with(it.to()));
      if (it.to() == Status.HIDDEN) {
        lastHide =
            Optional.of(
                Duration.between(comment.editedAt().orElse(comment.posted().time()), it.time()));
      }
    }
  }

  private void delivered(TownEvent.Delivered it) {
    undelivered.computeIfPresent(
        it.id(),
        (_, changes) -> {
          changes.poll();
          return changes.isEmpty() ? null : changes;
        });
    if (it.status() != ACCEPTED) {
      refused++;
    }
    forgetWhatIsTold(it.id());
  }

  /** Nothing that is still to be told about a comment goes with it. */
  private void forgetWhatIsTold(String id) {
    if (!comments.containsKey(id) && !undelivered.containsKey(id)) {
      origins.remove(id);
    }
  }

  /** Whether somebody had it taken away through Moothall. */
  boolean isDeleted(String id) {
    return deleted.contains(id);
  }

  Optional<TownComment> find(String id) {
    return Optional.ofNullable(comments.get(id));
  }

  List<TownComment> newestFirst() {
    return List.copyOf(comments.sequencedValues().reversed());
  }

  Optional<Undelivered> nextChange(String id) {
    return Optional.ofNullable(undelivered.get(id))
        .map(Deque::element)
        .map(change -> new Undelivered(Objects.requireNonNull(origins.get(id)), change));
  }

  List<String> waiting() {
    return List.copyOf(undelivered.keySet());
  }

  List<TownEvent.Moderated> moderations() {
    return moderations;
  }

  Tally tally() {
    int visible = (int) comments.values().stream().filter(TownComment::isShown).count();
    return new Tally(
        written, visible, comments.size() - visible, undelivered.size(), refused, lastHide);
  }
}
