package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.work.Labels;
import moothall.escalation.work.Storable;

/**
 * By what a case can be found. The words of a restricted case are not among it: whoever reads them
 * opens the case, and that is on record.
 */
@Singleton
public final class Listing {

  /** To be raised when {@link Labels} or the words are made in another way. */
  private static final int VERSION = 1;

  private static final int BATCH = 200;
  private static final int MOST_WORDS = 20_000;

  private final Cases cases;
  private final Inbox inbox;

  Listing(Cases cases, Inbox inbox) {
    this.cases = cases;
    this.inbox = inbox;
  }

  /** After events were added to the case that the caller has locked. */
  public void follow(Connection connection, Case after, Collection<CaseEvent> events)
      throws SQLException {
    if (events.stream().anyMatch(Listing::changesWhatItIsFoundBy)) {
      write(connection, after);
    }
  }

  private static boolean changesWhatItIsFoundBy(CaseEvent event) {
    return event instanceof CaseEvent.VerdictAdded || event instanceof CaseEvent.SignalAdded;
  }

  private void write(Connection connection, Case it) throws SQLException {
    List<Judgement> verdicts = inbox.about(connection, it.commentId());
    Query.of(
            connection,
            """
            update cases set labels = ?, words = to_tsvector('simple', ?), listed = ?
            where case_id = ?
            """)
        .withTexts(Labels.of(it, verdicts))
        .with(Queue.of(it).contains(Queue.ORDINARY) ? words(verdicts) : null)
        .with(VERSION)
        .with(it.id().value())
        .update();
  }

  private static String words(List<Judgement> verdicts) {
    String words =
        verdicts.stream()
            .map(verdict -> verdict.comment().text())
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("\n"));
    return Storable.text(words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words);
  }

  /** Lists some cases that were stored before they could be found; false if none is left. */
  public boolean listSome(Connection connection) throws SQLException {
    List<CaseId> unlisted =
        Query.of(connection, "select case_id from cases where listed = 0 limit " + BATCH)
            .list(row -> new CaseId(row.getObject(1, UUID.class)));
    for (CaseId id : unlisted) {
      Optional<Case> found = cases.lock(connection, id);
      if (found.isEmpty()) {
        throw new IllegalStateException("case " + id + " has no events");
      }
      write(connection, found.get());
    }
    return !unlisted.isEmpty();
  }
}
