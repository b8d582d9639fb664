package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.reading.Conversation.Part;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.Threads;

/**
 * Reads what stands around the comment of a case, for somebody: each comment as the live view would
 * show it to them, and one that they may not see as if it had never been received. Every comment
 * whose words they are given is put on record.
 */
@Singleton
public final class ConversationReader {

  /** How many at most stand above, on either side, and below at once. */
  public static final Threads.Most MOST = new Threads.Most(10, 5, 20);

  private static final Threads.Most ONE_MORE =
      new Threads.Most(MOST.above() + 1, MOST.beside() + 1, MOST.below() + 1);

  private final Database database;
  private final Threads threads;
  private final Inbox inbox;
  private final Cases cases;
  private final Audit audit;

  ConversationReader(Database database, Threads threads, Inbox inbox, Cases cases, Audit audit) {
    this.database = database;
    this.threads = threads;
    this.inbox = inbox;
    this.cases = cases;
    this.audit = audit;
  }

  /**
   * Answers to the comment only from that arrival on; empty if there is no such case for the
   * viewer.
   */
  public Optional<Conversation> find(Viewer viewer, CaseId id, long after) {
    return database.inTransaction(connection -> {
      Optional<Case> found = cases.find(connection, id).filter(viewer::sees);
      return found.isPresent() ? around(connection, viewer, found.get(), after) : Optional.empty();
    });
  }

  /** Empty also for a case that went elsewhere while it was being read. */
  private Optional<Conversation> around(Connection connection, Viewer viewer, Case it, long after)
      throws SQLException {
    Threads.Around around =
        threads.around(connection, it.commentId(), viewer.queues(), ONE_MORE, after);
    Map<CommentId, LiveComment> seen = seen(connection, viewer, it, around);
    LiveComment comment = seen.get(it.commentId());
    if (comment == null) {
      return Optional.empty();
    }
    Conversation conversation =
        new Conversation(
            comment,
            !around.above().isEmpty(),
            above(around.above(), seen, it.commentId()),
            beside(around.before(), seen, true),
            beside(around.after(), seen, false),
            below(around.below(), seen));
    record(connection, viewer, conversation);
    return Optional.of(conversation);
  }

  private Map<CommentId, LiveComment> seen(
      Connection connection, Viewer viewer, Case it, Threads.Around around) throws SQLException {
    Map<CommentId, Long> places = new LinkedHashMap<>();
    Stream.of(around.above(), around.before(), around.after(), around.below())
        .flatMap(List::stream)
        .forEach(place -> places.putIfAbsent(place.comment(), place.number()));
    places.put(it.commentId(), 0L);
    List<CommentId> ids = List.copyOf(places.keySet());
    Map<CommentId, List<Judgement>> versions = inbox.about(connection, ids);
    Map<CommentId, Case> withCase = new HashMap<>();
    cases.about(connection, ids).forEach(one -> withCase.put(one.commentId(), one));
    Map<CommentId, LiveComment> seen = new HashMap<>();
    places.forEach((id, place) -> {
      Optional<Case> one = Optional.ofNullable(withCase.get(id));
      boolean sees =
          one.map(viewer::sees).orElseGet(() -> viewer.queues().contains(Queue.ORDINARY));
      List<Judgement> all = versions.getOrDefault(id, List.of());
      if (sees && !all.isEmpty()) {
        seen.put(id, new LiveComment(place, all, one));
      }
    });
    return seen;
  }

  /** Up to the first that is not there, or that stands there already: nothing answers itself. */
  private static Part above(
      List<Threads.Place> nearestFirst, Map<CommentId, LiveComment> seen, CommentId own) {
    List<LiveComment> shown = new ArrayList<>();
    for (Threads.Place place : nearestFirst) {
      LiveComment one = seen.get(place.comment());
      boolean again = place.comment().equals(own) || shown.contains(one);
      if (one == null || again || shown.size() == MOST.above()) {
        return new Part(shown.reversed(), !again);
      }
      shown.add(one);
    }
    return new Part(shown.reversed(), false);
  }

  private static Part beside(
      List<Threads.Place> nearestFirst, Map<CommentId, LiveComment> seen, boolean before) {
    List<LiveComment> shown = some(nearestFirst, seen, MOST.beside());
    return new Part(before ? shown.reversed() : shown, nearestFirst.size() > MOST.beside());
  }

  private static Part below(List<Threads.Place> oldestFirst, Map<CommentId, LiveComment> seen) {
    return new Part(some(oldestFirst, seen, MOST.below()), oldestFirst.size() > MOST.below());
  }

  private static List<LiveComment> some(
      List<Threads.Place> places, Map<CommentId, LiveComment> seen, int most) {
    return places.stream()
        .limit(most)
        .flatMap(place -> Optional.ofNullable(seen.get(place.comment())).stream())
        .toList();
  }

  private void record(Connection connection, Viewer viewer, Conversation it) throws SQLException {
    List<String> read =
        Stream.concat(
                Stream.of(it.comment()),
                Stream.of(it.above(), it.before(), it.after(), it.below())
                    .flatMap(part -> part.comments().stream()))
            .filter(LiveComment::showsWords)
            .map(one -> one.newest().comment().id().value())
            .distinct()
            .toList();
    if (!read.isEmpty()) {
      audit.recordEach(connection, viewer, AuditEvent.Kind.COMMENT_READ, read);
    }
  }
}
