package moothall.ingest.polling;

import java.util.List;
import moothall.events.CommentReceived;
import moothall.events.PollCursor;

/** Where a page's cursor is kept, beside the comments that it accounts for. */
interface CursorBook {

  /** The page's cursor; that of a page never asked if there is none. */
  PollCursor cursor(String pageId);

  /**
   * Both or neither.
   *
   * @throws org.apache.kafka.common.KafkaException if nobody knows whether it is kept, or this
   *     instance is not the one to keep it any more
   */
  void commit(PollCursor cursor, List<CommentReceived> comments);
}
