package moothall.ingest.recent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import moothall.events.CommentReceived;

/** What we have been told of the comments of the last days, by whomever. */
public interface KnownComments {

  /** What we were last told about the comment; empty if nothing within these days. */
  Optional<KnownComment> find(String pageId, String commentId);

  /** Ids of the page's comments that we believe to be there, written since that moment. */
  List<String> standing(String pageId, Instant since);

  /** What has just been committed to Kafka, without waiting until it is read back. */
  void note(Collection<CommentReceived> published);
}
