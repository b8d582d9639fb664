package moothall.ingest.polling;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.events.CommentReceived;
import moothall.ingest.recent.KnownComment;
import moothall.ingest.recent.KnownComments;

/** What was noted, and nothing else. */
final class KnownInMemory implements KnownComments {
  final Map<String, KnownComment> known = new HashMap<>();

  @Override
  public Optional<KnownComment> find(String pageId, String commentId) {
    return Optional.ofNullable(known.get(commentId));
  }

  @Override
  public List<String> standing(String pageId, Instant since) {
    return known.entrySet().stream()
        .filter(it -> !it.getValue().removed())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Override
  public void note(Collection<CommentReceived> published) {
    published.forEach(
        it -> known.put(it.getCommentId(), KnownComment.after(known.get(it.getCommentId()), it)));
  }
}
