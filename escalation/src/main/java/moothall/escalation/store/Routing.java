package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;

/** In which queues cases wait, as it is stored. What is not routed yet nobody sees. */
@Singleton
public final class Routing {

  private static final int BATCH = 200;

  private final Cases cases;

  Routing(Cases cases) {
    this.cases = cases;
  }

  /** The queues of the comments' cases; a comment without a case is missing. */
  public Map<String, Set<Queue>> of(Connection connection, Collection<String> comments)
      throws SQLException {
    Map<String, Set<Queue>> queues = new HashMap<>();
    Query.of(connection, "select comment_id, queues from cases where comment_id = any(?)")
        .withTexts(comments)
        .list(row -> queues.put(row.getString(1), parse((String[]) row.getArray(2).getArray())));
    return queues;
  }

  private static Set<Queue> parse(String[] names) {
    return Stream.of(names)
        .filter(name -> !name.equals("UNROUTED"))
        .map(Queue::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Routes some cases that were stored before there were queues; false if none is left. */
  public boolean routeSome(Connection connection) throws SQLException {
    List<CaseId> unrouted =
        Query.of(connection, "select case_id from cases where queues = '{UNROUTED}' limit " + BATCH)
            .list(row -> new CaseId(row.getObject(1, UUID.class)));
    for (CaseId id : unrouted) {
      Optional<Case> found = cases.lock(connection, id);
      if (found.isEmpty()) {
        throw new IllegalStateException("case " + id + " has no events");
      }
      Query.of(connection, "update cases set queues = ? where case_id = ?")
          .withTexts(Queue.names(Queue.of(found.get())))
          .with(id.value())
          .update();
    }
    return !unrouted.isEmpty();
  }
}
