package moothall.ingest.polling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import moothall.events.CommentReceived;
import moothall.events.PollCursor;
import moothall.ingest.comment.Delivered;
import moothall.ingest.recent.KnownComments;

/** Takes what is news out of an answer and commits it together with the cursor. */
final class Findings {

  private final KnownComments recent;
  private final PollingNotes notes;
  private final Clock clock;

  Findings(KnownComments recent, PollingNotes notes, Clock clock) {
    this.recent = recent;
    this.notes = notes;
    this.clock = clock;
  }

  /** {@code trusted}: what we were told after that moment is truer than the answer. */
  void take(Turn turn, Heard.Listed listed, Instant trusted) {
    List<CommentReceived> news = new ArrayList<>();
    Set<String> here = new HashSet<>();
    for (Shown shown : listed.comments()) {
      String id = turn.acceptance().commentId(shown.delivered().nativeId());
      if (here.add(id) && !turn.state().shown().contains(id)) {
        Comparison.news(shown, recent.find(turn.pageId(), id), trusted)
            .ifPresent(it -> news.add(accept(turn, it, shown.raw())));
      }
    }
    PollCursor cursor = turn.book().cursor(turn.pageId());
    commit(turn, Rounds.after(cursor, turn.round(), listed.next()), news);
    // Only now: what could not be committed is to be news again.
    turn.state().shown().addAll(here);
    listed.unreadable().forEach(it -> notes.unreadable(turn.account().page(), it));
    if (listed.next() == null) {
      notes.complete(turn.account().page(), turn.state().shown().size(), turn.round());
    }
  }

  /** The platform has said in these bytes that it has no such comment. */
  void takeRemoval(Turn turn, String nativeId, byte[] raw) {
    PollCursor cursor = turn.book().cursor(turn.pageId());
    commit(turn, cursor, List.of(accept(turn, Comparison.removal(nativeId), raw)));
  }

  private void commit(Turn turn, PollCursor cursor, List<CommentReceived> news) {
    turn.book().commit(cursor, news);
    recent.note(news);
    notes.found(turn.account().page(), news);
  }

  private CommentReceived accept(Turn turn, Delivered delivered, byte[] raw) {
    return turn.acceptance().observe(delivered, raw, UUID.randomUUID(), clock.instant());
  }
}
