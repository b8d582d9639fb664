package moothall.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.Shown;
import moothall.ingest.webhook.JsonWalk;

/** Reads the comments of one answer. */
final class Reading {

  private final String account;
  private final List<Shown> shown = new ArrayList<>();
  private final List<Heard.Unread> unreadable = new ArrayList<>();
  private boolean anything;
  private boolean anythingNew;

  Reading(String account) {
    this.account = account;
  }

  /**
   * Takes a notification; one of before is left out, for nobody would know it again. The time that
   * the list says may be one of its author's choice, so the record's key must be as old.
   */
  void takeSince(byte[] raw, Instant since, Instant now) {
    BlueskyEntry entry = BlueskyEntry.read(raw, account, null);
    boolean old =
        entry instanceof BlueskyEntry.Comment(var comment, var seenAt)
            && seenAt.filter(since::isAfter).isPresent()
            && Tid.time(comment.delivered().nativeId(), now)
                .filter(it -> !it.isBefore(since))
                .isEmpty();
    anything = true;
    anythingNew |= !old;
    if (!old) {
      take(entry, raw);
    }
  }

  /**
   * Takes the posts of a thread.
   *
   * @return those that have answers of which none is shown, be it that the server shows fewer
   *     levels than it was asked for; but not the first, or it would be asked for without end
   */
  List<String> take(ThreadView thread) {
    List<String> deeper = new ArrayList<>();
    for (ThreadView.Post post : thread.posts()) {
      JsonNode view = JsonWalk.tree(post.raw());
      String uri = view.path("uri").asText();
      take(BlueskyEntry.read(post.raw(), account, thread.hidden().contains(uri)), post.raw());
      if (post.depth() > 0
          && !post.answersShown()
          && view.path("replyCount").asInt() > 0
          && uri.matches(BlueskyEntry.POST)) {
        deeper.add(uri);
      }
    }
    return deeper;
  }

  private void take(BlueskyEntry entry, byte[] raw) {
    switch (entry) {
      case BlueskyEntry.Comment(var comment, var _) -> shown.add(comment);
      case BlueskyEntry.Own() -> {}
      case BlueskyEntry.Unreadable(var refusal) -> unreadable.add(new Heard.Unread(raw, refusal));
    }
  }

  /** Whether everything on the page was there before what is wanted. */
  boolean isAllOld() {
    return anything && !anythingNew;
  }

  Heard.Listed listed(Optional<BlueskyPosition> next) {
    return new Heard.Listed(shown, unreadable, next.map(BlueskyPosition::written).orElse(null));
  }
}
