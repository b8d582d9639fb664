package moothall.ingest.polling;

import java.util.ArrayList;
import java.util.List;
import moothall.events.CommentReceived;
import moothall.events.PollCursor;
import org.apache.kafka.common.errors.TimeoutException;

/** Keeps one cursor and all events, unless it is broken. */
final class BookInMemory implements CursorBook {
  final List<CommentReceived> events = new ArrayList<>();
  PollCursor cursor = Rounds.unread("town-facebook");
  boolean broken;

  @Override
  public PollCursor cursor(String pageId) {
    return cursor;
  }

  @Override
  public void commit(PollCursor next, List<CommentReceived> comments) {
    if (broken) {
      throw new TimeoutException("Kafka is away");
    }
    cursor = next;
    events.addAll(comments);
  }
}
